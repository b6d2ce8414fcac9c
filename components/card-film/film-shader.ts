/** Places of colours that run along a line, one under another. */
export const colourRows = { spectrum: 0, sheen: 1, name: 2, edge: 3, seal: 4 } as const

export const vertexShader = `#version 300 es
in vec2 corner;
void main() { gl_Position = vec4(corner, 0., 1.); }`

/**
 * `card-foil.css` once more, for a picture that no style sheet reaches: the same layers in the same order, in card
 * units (the card is 100 wide). Its numbers come from `lib/card/foil-light.ts`.
 */
export const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D sheet, colours, grain, glitter;
uniform vec4 layerX;      // left edges of stage, scenery, print, foil on the sheet, in pixels
uniform vec2 sheetSize, frame, cardSize;
uniform mat3 toCard;      // from the frame, in card units around its middle, to the card
uniform vec2 spot;        // where the light stands, 0 to 1
uniform float slide, twist;
uniform int foilKind;     // satin, prism, stars, rays
uniform vec3 tone;        // bright, contrast, sheen
uniform vec4 fade;        // reach, share half way, light left there, light left at the rim
uniform float period;     // of the spectrum, share of its line
uniform vec4 runs[3];     // ends of the foil colours' runs: two lines of the name, the edge
uniform vec3 reach;       // how far each slides
uniform float secondLine; // from here down is the second line of the name
uniform vec3 seal;        // middle and radius
out vec4 pixel;
float fine;               // size of a pixel in card units

const vec2 card = vec2(100., 140.);
const float corner = 4.6;
const vec2 front = vec2(100., 118.6); // above the stub: the part that is foiled

vec4 layer(float left, vec2 at) { return texture(sheet, (vec2(left, 0.) + at) / sheetSize); }
vec3 colour(float along, int row) { return texture(colours, vec2(along, (float(row) + .5) / 8.)).rgb; }
float grey(sampler2D picture, vec2 at, float size) { return texture(picture, at / size).r; }

// Length and place on the line of a CSS linear-gradient through a box.
vec2 line(float degrees) { float a = radians(degrees); return vec2(sin(a), -cos(a)); }
float span(vec2 box, float degrees) { vec2 d = abs(line(degrees)); return dot(box, d); }
float along(vec2 at, vec2 box, float degrees) { return dot(at - box / 2., line(degrees)) / span(box, degrees) + .5; }
// The same for a background that is larger than its box, as many times, and slides with the light.
float sliding(vec2 at, vec2 times, vec2 place, float degrees) {
  return along(at - (front - front * times) * place, front * times, degrees);
}
float ramp(float t, float a, float b) { return clamp((t - a) / (b - a), 0., 1.); }
float zigzag(float t, float first, float second) { // black, first, black, second, black
  float up = t < .22 ? ramp(t, 0., .22) * first : (1. - ramp(t, .22, .44)) * first;
  return t < .44 ? up : t < .66 ? ramp(t, .44, .66) * second : (1. - ramp(t, .66, .88)) * second;
}
// Share of hard stripes (each from from to every) that a pixel sees.
float striped(float at, float from) { return floor(at) * (1. - from) + max(fract(at) - from, 0.); }
float stripes(float at, float from, float every) {
  float wide = fine / every;
  return (striped(at / every + wide / 2., from / every) - striped(at / every - wide / 2., from / every)) / wide;
}
float radius(vec2 middle, vec2 box) { return length(max(middle, box - middle)); }

float where(vec2 at) {
  vec2 light = vec2(slide, spot.y);
  if (foilKind == 0) {
    float t = sliding(at, vec2(2.8, 1.), vec2(slide, 0.), 118.);
    float streak = t < .42 ? mix(.067, .6, ramp(t, .18, .42)) : t < .5 ? mix(.6, 1., ramp(t, .42, .5))
      : t < .58 ? mix(1., .6, ramp(t, .5, .58)) : mix(.6, .067, ramp(t, .58, .82));
    return streak * (1. - .26 * stripes(along(at, front, 118.) * span(front, 118.), .34, .68));
  }
  if (foilKind == 1) {
    float facets = abs(grey(grain, at, 64.) - zigzag(sliding(at, vec2(2.4), light, 125.), 1., 1.));
    return clamp((.5 - facets) * 2.1 + .5, 0., 1.) * .82;
  }
  if (foilKind == 2) {
    float lit = zigzag(sliding(at, vec2(2.2), light, 125.), .467, .467);
    float dark = (1. - lit) * (1. - grey(glitter, at, 40.)) * (1. - grey(grain, at, 58.));
    return clamp((.5 - dark) * 1.1 + .5, 0., 1.);
  }
  vec2 lip = front * vec2(.5, .536), away = at - lip;
  float turn = mod(degrees(atan(away.x, -away.y)) - twist * 14., 5.);
  float rays = turn < 1.6 ? mix(0., .933, turn / 1.6) : turn < 3.2 ? mix(.933, .133, (turn - 1.6) / 1.6)
    : mix(.133, 0., (turn - 3.2) / 1.8);
  float far = length(away) / radius(lip, front);
  return rays * (far < .5 ? mix(1., .467, far * 2.) : mix(.467, .2, far * 2. - 1.));
}

vec3 dodge(vec3 under, vec3 light) {
  return mix(min(vec3(1.), under / max(1. - light, vec3(1e-4))), vec3(0.), vec3(lessThanEqual(under, vec3(0.))));
}

vec3 foiled(vec3 under, vec2 at) {
  float far = length(at - spot * front) / fade.x;
  float lit = far < fade.y ? mix(1., fade.z, far / fade.y) : mix(fade.z, fade.w, ramp(far, fade.y, 1.));
  vec3 which = colour(sliding(at, vec2(3.2, 2.6), vec2(slide, spot.y), 118.) / period, ${colourRows.spectrum});
  vec3 light = clamp((clamp(where(at) * which * tone.x, 0., 1.) - .5) * tone.y + .5, 0., 1.);
  vec3 shone = mix(under, dodge(under, light), lit);

  float t = sliding(at, vec2(3., 2.), vec2(slide, spot.y), 112.);
  vec3 streak = colour(clamp((t - .42) / .17, .002, .998), ${colourRows.sheen});
  streak *= 1. - .34 * (1. - stripes(along(at, front, 112.) * span(front, 112.), .2, .52));
  float quiet = at.y < 61. ? mix(.7, .42, ramp(at.y, 12., 15.)) : mix(.42, .74, ramp(at.y, 61., 65.));
  return mix(shone, shone + streak - shone * streak, quiet * tone.z);
}

vec3 run(int which, vec2 at, int row) {
  vec2 from = runs[which].xy, to = runs[which].zw;
  vec2 slid = at - vec2((.5 - slide) * reach[which], 0.);
  return colour(dot(slid - from, to - from) / dot(to - from, to - from), row);
}

vec3 glared(vec3 under, vec2 at) {
  vec2 light = spot * card;
  float far = length(at - light) / radius(light, card);
  float alpha = far < .26 ? mix(.75, .16, far / .26) : mix(.16, .42, ramp(far, .26, .96));
  float white = far < .26 ? 1. : .16 * (1. - ramp(far, .26, .96)) / alpha;
  float bright = white * white * white;
  vec3 s = vec3(bright <= .0031308 ? bright * 12.92 : 1.055 * pow(bright, 1. / 2.4) - .055);
  vec3 d = mix(sqrt(under), ((16. * under - 12.) * under + 4.) * under, vec3(lessThanEqual(under, vec3(.25))));
  vec3 soft = mix(under + (2. * s - 1.) * (d - under), under - (1. - 2. * s) * under * (1. - under), vec3(lessThanEqual(s, vec3(.5))));
  return mix(under, soft, alpha * .8);
}

vec3 shining(vec2 at) {
  vec2 on = at * cardSize / card;
  vec4 scenery = layer(layerX.y, on), print = layer(layerX.z, on), foil = layer(layerX.w, on);
  vec3 face = scenery.rgb / max(scenery.a, 1e-3);
  if (at.y < front.y) face = foiled(face, at);
  vec2 round = at - seal.xy;
  if (length(round) < seal.z + .4) {
    face = colour((degrees(atan(round.x, -round.y)) - twist * 160.) / 72., ${colourRows.seal});
  }
  face = print.rgb + (1. - print.a) * face;
  if (foil.g > 0.) face = mix(face, run(2, at, ${colourRows.edge}), foil.g);
  if (foil.r > 0.) face = mix(face, run(at.y < secondLine ? 0 : 1, at, ${colourRows.name}), foil.r);
  return glared(face, at);
}

void main() {
  vec2 here = vec2(gl_FragCoord.x, frame.y - gl_FragCoord.y);
  vec3 ray = toCard * vec3((here - frame / 2.) * card.x / cardSize.x, 1.);
  vec2 at = ray.xy / ray.z + card / 2.;
  fine = max(length(dFdx(at)), 1e-3);
  // Distance to the card's round outline, less than 0 inside.
  vec2 past = abs(at - card / 2.) - (card / 2. - corner);
  float edge = length(max(past, 0.)) + min(max(past.x, past.y), 0.) - corner;
  float cover = clamp(.5 - edge / fine, 0., 1.);
  vec3 seen = cover > 0. ? shining(clamp(at, vec2(.1), card - .1)) : vec3(0.);
  if (cover < 1.) seen = mix(layer(layerX.x, here).rgb, seen, cover);
  pixel = vec4(seen, 1.);
}`
