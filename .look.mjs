import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
const [, , size='1080x1920', lang='en', comforts='', stop=''] = process.argv
const [width, height] = size.split('x').map(Number)
const names = { en:'English', es:'Español', fr:'Français', de:'Deutsch', ja:'日本語', ar:'العربية' }
const out = `/tmp/shots/${size}-${lang}${comforts&&'-'+comforts}`
mkdirSync(out,{recursive:true})
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] })
const page = await b.newPage({ viewport:{width,height}, baseURL:'http://localhost:5320' })
page.on('console', m => m.type()==='error' && console.log('console:', m.text().slice(0,300)))
page.on('pageerror', e => console.log('pageerror', e.message))
let n=0
const shot = async (name) => { await page.evaluate(()=>document.fonts.ready); await page.waitForTimeout(700)
  const over = await page.evaluate(()=>[...document.querySelectorAll('main *')].filter(e=>{ if(e.closest('.attract-deck,.sample-card,.card,[aria-hidden]'))return false; const r=e.getBoundingClientRect(); return r.width>0&&r.height>0&&(r.bottom>innerHeight+2||r.right>innerWidth+2||r.left<-2)}).slice(0,6).map(e=>e.className+' '+Math.round(e.getBoundingClientRect().bottom)+' '+Math.round(e.getBoundingClientRect().right)))
  if(over.length && innerOk()) console.log(name,'overflow',over)
  const small = await page.evaluate(()=>[...document.querySelectorAll('button,input[type=radio],[role=switch]')].filter(e=>{const r=e.getBoundingClientRect();return r.width>0&&(r.width<63.5||r.height<63.5)}).map(e=>(e.textContent||e.ariaLabel||e.value)+' '+Math.round(e.getBoundingClientRect().width)+'x'+Math.round(e.getBoundingClientRect().height)).slice(0,8))
  if(small.length) console.log(name,'small',small)
  await page.screenshot({ path:`${out}/${String(++n).padStart(2,'0')}-${name}.png` }) }
const innerOk=()=>width>=700
await page.goto('/kiosk')
await page.getByLabel('Booth account').fill('kiosk@snapmagic.local')
await page.getByLabel('Password').fill('Booth-kiosk-1')
await page.getByRole('button',{name:'Sign in'}).click()
await page.locator('.attract-start').waitFor()
if(lang!=='en') await page.getByRole('button',{name:names[lang],exact:true}).click()
for (const c of comforts.split(',').filter(Boolean)) await page.locator(`[data-comfort=${c}]`).click()
await shot('attract')
if(stop==='attract'){ await b.close(); process.exit() }
await page.locator('.attract-start').click()
await page.locator('.switch').waitFor(); await shot('consent')
await page.locator('.stage-consent .button-lit').click()
await page.locator('.idea-words').waitFor(); await shot('make-empty')
await page.locator('.slab-ideas .chip').last().click()
await page.locator('.word-row').first().waitFor()
for (const i of [0,1,2,3]) await page.locator('.word-row').nth(i).locator('button').nth(i).click()
await shot('make-words')
await page.locator('.slab-ideas .chip').last().click()
const go = () => page.locator('.key-go:visible, .phone-buttons .button-lit:visible').first()
await go().click()
await page.locator('.name-input').waitFor()
await page.locator('.name-input').fill(lang==='ar'?'ليلى':lang==='ja'?'さくら':lang==='de'?'Friederike':'Mara Okonkwo'); await shot('name')
await go().click()
await page.locator('.ticket-wait').waitFor(); await shot('ticket')
await page.locator('.reveal-action .button').waitFor({timeout:30000}); await page.waitForTimeout(3000); await shot('reveal')
await page.locator('.reveal-action .button').click()
await page.locator('.take-stub').waitFor(); await shot('take')
await page.locator('.button-row .button-lit').click()
await b.close()
