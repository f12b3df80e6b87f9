import sealArt from '../../../../assets/art/seal.svg'

/** The impression of the company's seal. */
export function SealStampImage({ size, isFresh = false }: { size: number; isFresh?: boolean }) {
  return <img class={`stamp ${isFresh ? 'fresh' : ''}`} src={sealArt} alt="" width={size} height={size} />
}
