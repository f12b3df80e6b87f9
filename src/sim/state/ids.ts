export type ChipId = string
export type SiteId = string
export type RuleId = string
export type DistributorId = string
export type EventId = string

/** The four dials in display order. */
/** How high the winning lines stand. */
export const difficultyIds = ['easy', 'middle', 'hard'] as const
export type DifficultyId = (typeof difficultyIds)[number]

export const dialIds = ['cost', 'efficiency', 'capability', 'independence'] as const
export type DialId = (typeof dialIds)[number]
export const roleIds = ['platform', 'kernels', 'research', 'sales', 'compliance'] as const
export type RoleId = (typeof roleIds)[number]
export const standingIds = ['home', 'abroad', 'customers', 'investors'] as const
export type StandingId = (typeof standingIds)[number]
