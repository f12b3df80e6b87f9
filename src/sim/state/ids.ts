export type ChipId = string
export type SiteId = string
export type RuleId = string
export type DistributorId = string
export type EventId = string

export type DialId = 'cost' | 'efficiency' | 'capability' | 'independence'
export type RoleId = 'platform' | 'kernels' | 'research' | 'sales' | 'compliance'
export type StandingId = 'home' | 'abroad' | 'customers' | 'investors'
