import { useId } from 'preact/hooks'
import { say } from '../../app/translator'
import { Button } from '../button'

interface StepperProps {
  value: number
  min: number
  max: number
  step: number
  label: string
  onChange: (value: number) => void
  /** Formats the value with its unit beside the field. */
  format?: ((value: number) => string) | undefined
}

/** A number field with buttons for one step less and more. */
export function NumberStepper({ value, min, max, step, label, onChange, format }: StepperProps) {
  const id = useId()
  const set = (wanted: number) => onChange(Math.min(max, Math.max(min, Number.isFinite(wanted) ? wanted : min)))
  const stepButton = (icon: string, name: string, by: number, isAtEnd: boolean) => (
    <Button
      kind="quiet square"
      icon={icon}
      size={18}
      aria-label={name}
      aria-disabled={isAtEnd}
      onClick={() => !isAtEnd && set(value + by)}
    />
  )
  return (
    <div class="stepper">
      <label for={id}>{label}</label>
      <span class="stepper-row">
        {stepButton('minus', say('shell.less', { what: label }), -step, value <= min)}
        <input
          id={id}
          type="number"
          min={Math.min(min, value)}
          max={Math.max(max, value)}
          // Any whole number may be typed; the buttons use their own step.
          step={1}
          value={value}
          onKeyDown={(input) => {
            if (input.key !== 'ArrowUp' && input.key !== 'ArrowDown') return
            input.preventDefault()
            set(value + (input.key === 'ArrowUp' ? step : -step))
          }}
          style={{ minWidth: `calc(${String(max).length}ch + 2.6rem)` }}
          onChange={(input) => set(input.currentTarget.valueAsNumber)}
        />
        {stepButton('plus', say('shell.more', { what: label }), step, value >= max)}
        {/* Hidden from screen readers: the field announces its value, and this would be read each week. */}
        {format && (
          <output for={id} aria-live="off">
            {format(value)}
          </output>
        )}
      </span>
    </div>
  )
}
