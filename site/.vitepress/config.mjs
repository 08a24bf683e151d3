import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

const root = fileURLToPath(new URL('../..', import.meta.url))
const home = readFileSync(join(root, 'pom.xml'), 'utf8').match(/<fakeanam\.home>(.*)<\/fakeanam\.home>/)[1]

/** Links of pages to sources are links to the repository; VitePress checks the links between pages. */
function linkSources(md) {
  const open = md.renderer.rules.link_open
  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const href = tokens[index].attrGet('href')
    if (href && !/^[a-z]+:|^#|\.md(#|$)/.test(href)) {
      const file = normalize(join(dirname(env.path), href))
      if (existsSync(file)) {
        const kind = statSync(file).isDirectory() ? 'tree' : 'blob'
        tokens[index].attrSet('href', `${home}/${kind}/main/${relative(root, file).replaceAll('\\', '/')}`)
      }
    }
    return open(tokens, index, options, env, self)
  }
}

/** Vite takes a path in HTML that begins with a folder for the name of a module. */
function findImages(md) {
  const html = md.renderer.rules.html_block
  md.renderer.rules.html_block = (...block) => html(...block).replace(/(src|srcset)="(?=[\w-]+\/)/g, '$1="./')
}

const pages = (...names) =>
  names.map(([text, page]) => ({ text, link: `/${page}` }))

export default defineConfig({
  title: 'Fake Anam',
  description: "A fake of Anam's API for tests",
  srcDir: '..',
  outDir: '../target/site',
  srcExclude: ['**/target/**', 'samples/**', '.github/**', 'site/**'],
  rewrites: { 'README.md': 'index.md' },
  cleanUrls: false,
  // The pages are outside of this folder, where nothing would find the installed modules.
  vite: { resolve: { alias: [{ find: /^vue(?=$|\/)/, replacement: join(root, 'site/node_modules/vue') }] } },
  markdown: {
    config(md) {
      linkSources(md)
      findImages(md)
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Javadoc', link: '/javadoc/index.html', target: '_self' },
      { text: 'Changelog', link: '/CHANGELOG' },
    ],
    sidebar: [
      {
        text: 'Use it',
        items: pages(
          ['What it is', ''],
          ['Get started', 'docs/GETTING-STARTED'],
          ['Faults', 'docs/FAULTS'],
          ['Isolation', 'docs/ISOLATION'],
          ['Assertions', 'docs/ASSERTIONS'],
          ['Sessions', 'docs/SESSIONS'],
          ['Standalone', 'docs/STANDALONE'],
          ['HTTPS', 'docs/HTTPS'],
          ['Inspection page', 'docs/PAGE'],
          ['Seeds', 'docs/SEEDS'],
          ['From WireMock', 'docs/WIREMOCK'],
          ['From MockWebServer', 'docs/MOCKWEBSERVER'],
          ['Troubleshooting', 'docs/TROUBLESHOOTING'],
        ),
      },
      {
        text: 'Depend on it',
        items: pages(
          ['Contract', 'docs/CONTRACT'],
          ['Performance', 'docs/PERFORMANCE'],
          ['Security', 'SECURITY'],
          ['Releases', 'docs/RELEASING'],
          ['Changelog', 'CHANGELOG'],
        ),
      },
      {
        text: 'Change it',
        items: pages(
          ['Contributing', 'CONTRIBUTING'],
          ['Architecture', 'docs/ARCHITECTURE'],
          ['Decisions', 'docs/DECISIONS'],
          ['Test the tests', 'docs/TESTING'],
        ),
      },
    ],
  },
})
