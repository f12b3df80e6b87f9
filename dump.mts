import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
const root = process.argv[2]!, out = process.argv[3]!
const seeds = Number(process.argv[4] ?? 50)
const levels = (process.argv[5] ?? '01-first-order,02-tianshui,03-order-rush,04-two-locks,05-long-embargo,06-kepler').split(',')
const { simulate: play } = await import(`${root}/src/lab/run`)
const { strategies } = await import(`${root}/src/lab/strategies/index`)
const { openLevel } = await import(`${root}/src/cli/open-level`)
mkdirSync(out, { recursive: true })
const t = Date.now()
for (const name of levels) {
  const level = openLevel(name)
  for (const [id, s] of Object.entries(strategies) as any) {
    const rows: string[] = []
    for (let n = 0; n < seeds; n += 1) {
      const o = play(level.scenario, s, `seed-${n}`)
      rows.push(JSON.stringify({ ...o, fingerprint: o.fingerprint }))
    }
    writeFileSync(`${out}/${name}.${id}.gz`, gzipSync(rows.join('\n')))
    console.log(name, id, Math.round((Date.now() - t) / 1000))
  }
}
