import { FilmImpossibleError } from './film-impossible'

/** Sets the values that a program's shaders read, by their names there. */
export interface ProgramValues {
  samplers(units: Readonly<Record<string, number>>): void
  integer(name: string, value: number): void
  /** One number, or a vector of two to four. */
  numbers(name: string, values: readonly number[]): void
  /** An array of vectors of four. */
  vectors(name: string, values: readonly number[]): void
  matrix(name: string, values: readonly number[]): void
}

/** A program that paints the whole of a canvas with one triangle. Throws `FilmImpossibleError` without WebGL 2. */
export function startProgram(canvas: HTMLCanvasElement, vertex: string, fragment: string) {
  const gl = canvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true })
  if (!gl) throw new FilmImpossibleError('This browser has no WebGL 2')
  const program = gl.createProgram()
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, vertex))
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, fragment))
  gl.bindAttribLocation(program, 0, 'corner')
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(gl.getProgramInfoLog(program) ?? 'The shaders do not link')
  gl.useProgram(program)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  gl.viewport(0, 0, canvas.width, canvas.height)
  const close = () => gl.getExtension('WEBGL_lose_context')?.loseContext()
  return { gl, set: valuesOf(gl, program), close }
}

function valuesOf(gl: WebGL2RenderingContext, program: WebGLProgram): ProgramValues {
  const place = (name: string) => gl.getUniformLocation(program, name)
  return {
    samplers: (units) => Object.entries(units).forEach(([name, unit]) => gl.uniform1i(place(name), unit)),
    integer: (name, value) => gl.uniform1i(place(name), value),
    numbers(name, values) {
      const [x = 0, y = 0, z = 0, w = 0] = values
      if (values.length === 1) gl.uniform1f(place(name), x)
      if (values.length === 2) gl.uniform2f(place(name), x, y)
      if (values.length === 3) gl.uniform3f(place(name), x, y, z)
      if (values.length === 4) gl.uniform4f(place(name), x, y, z, w)
    },
    vectors: (name, values) => gl.uniform4fv(place(name), values),
    matrix: (name, values) => gl.uniformMatrix3fv(place(name), false, values),
  }
}

function compile(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type)
  if (!shader) throw new Error('WebGL 2 is gone')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
    throw new Error(gl.getShaderInfoLog(shader) ?? 'A shader does not compile')
  return shader
}

/** Loads a picture into a texture unit, its colours multiplied by how much they cover. */
export async function loadTexture(
  gl: WebGL2RenderingContext,
  unit: number,
  url: string,
  { repeated = false } = {},
): Promise<void> {
  const image = new Image()
  image.src = url
  await image.decode()
  bindTexture(gl, unit, repeated ? gl.REPEAT : gl.CLAMP_TO_EDGE)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image)
  if (!repeated) return
  gl.generateMipmap(gl.TEXTURE_2D)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_NEAREST)
}

/** A texture unit of RGBA pixels whose rows repeat. */
export function tableTexture(
  gl: WebGL2RenderingContext,
  unit: number,
  { width, height }: { width: number; height: number },
  pixels: Uint8Array<ArrayBuffer>,
): void {
  bindTexture(gl, unit, gl.REPEAT)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
}

function bindTexture(gl: WebGL2RenderingContext, unit: number, wrap: GLint): void {
  gl.activeTexture(gl.TEXTURE0 + unit)
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, wrap)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, wrap)
}
