export { roles, votingRoles, type Role } from './people/roles.ts'
export {
  findActor,
  findContact,
  getPerson,
  listNamesOfYoungPeople,
  listPeopleByRole,
  namePeople,
  type PersonSummary,
} from './people/find-person.ts'
export { addPerson, giveRole, type NewPerson } from './people/add-person.ts'
export { findBodyBySlug, getBody, listBodies, type Body } from './bodies/find-body.ts'
export { addBody } from './bodies/add-body.ts'
export { readSetting, type SettingDefinition } from './settings/read-setting.ts'
export { setSetting } from './settings/set-setting.ts'
