export { paths as insightPaths } from './paths.ts'
