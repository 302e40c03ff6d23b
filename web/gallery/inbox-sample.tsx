import { useState } from 'react'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Section } from '#web/ui/card.tsx'
import { Chip, ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { Age } from '#web/ui/clock.tsx'
import { Composer } from '#web/ui/composer.tsx'
import { Facts, KeyValues } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Kbd } from '#web/ui/kbd.tsx'
import { List, ListItem } from '#web/ui/list-item.tsx'
import { DayLine, FactLine, Message, Stream } from '#web/ui/message.tsx'
import { PaneBand, PaneBody, PaneFoot, PaneHead, Panes } from '#web/ui/panes.tsx'
import { Ask, RelayCard } from '#web/ui/relay-card.tsx'
import type { Samples } from './samples.ts'

type Props = { of: Samples; suffix?: string; list?: boolean }

/** The inbox as a whole, from parts and sample texts. `list`: nothing is open, as a phone first shows it. */
export function InboxSample({ of, suffix = '', list }: Props) {
  const [sideOpen, setSideOpen] = useState(false)
  return (
    <Panes
      labels={{ list: of.listTitle + suffix, main: of.case.title + suffix, side: of.customer.title + suffix }}
      sideOpen={sideOpen}
      onCloseSide={() => setSideOpen(false)}
      nothing={null}
      list={<ListSample of={of} />}
      main={list ? null : <CaseSample of={of} onSide={() => setSideOpen(!sideOpen)} />}
      side={list ? null : <CustomerSample of={of} />}
    />
  )
}

function ListSample({ of }: { of: Samples }) {
  const [box, setBox] = useState('mine')
  const [opened] = useState(() => Date.now())
  return (
    <>
      <PaneHead>
        <div className="row">
          <h1 className="grow">{of.listTitle}</h1>
          <Kbd>?</Kbd>
        </div>
      </PaneHead>
      <PaneBand>
        <ChipChoices label={of.boxesLabel}>
          {Object.entries(of.boxes).map(([name, words], place) => (
            <ChipChoice
              key={name}
              on={box === name}
              tone={name === 'offered' ? 'amber' : 'sea'}
              count={['9', '23', '2'][place]}
              onChoose={() => setBox(name)}
            >
              {words}
            </ChipChoice>
          ))}
        </ChipChoices>
      </PaneBand>
      <PaneBody>
        <List label={of.listTitle}>
          {of.cases.map((one, place) => (
            <li key={one.title}>
              <ListItem
                href="#main"
                title={one.title}
                time={<Age at={new Date(opened - one.minutes * 60_000).toISOString()} />}
                line={one.line}
                calm={one.calm ?? false}
                aria-current={place === 0 ? 'true' : undefined}
                chips={one.chips.map(([tone, sign, words]) => (
                  <Chip key={words} tone={tone} {...(sign && { sign })}>
                    {words}
                  </Chip>
                ))}
              />
            </li>
          ))}
        </List>
      </PaneBody>
    </>
  )
}

function CaseSample({ of, onSide }: { of: Samples; onSide: () => void }) {
  return (
    <>
      <PaneHead
        back={
          <IconButton label={of.listTitle}>
            <Icon name="back" />
          </IconButton>
        }
      >
        <div className="row wrap">
          <h1 className="grow head-title">{of.case.title}</h1>
          <Button keyHint="h">{of.case.actions.offer}</Button>
          <Button kind="main">{of.case.actions.close}</Button>
          <span className="side-opener">
            <IconButton label={of.customer.title} onClick={onSide}>
              <Icon name="side" />
            </IconButton>
          </span>
        </div>
        <Facts of={of.case.facts.map(([term, value]) => ({ term, value }))} />
      </PaneHead>
      <PaneBody>
        <StreamSample of={of} />
      </PaneBody>
      <PaneFoot>
        <ComposerSample of={of} />
      </PaneFoot>
    </>
  )
}

export function StreamSample({ of }: { of: Samples }) {
  const { incoming, accepted, promised, note, outgoing } = of.case
  return (
    <Stream>
      <DayLine>{of.case.today}</DayLine>
      <Message kind="in" who={incoming[0]} facts={`${incoming[1]} · 9:12`}>
        {incoming[2]}
      </Message>
      <FactLine
        sign="promise"
        chip={
          <Chip tone="coral" sign="up">
            {promised[2]}
          </Chip>
        }
      >
        <b>{promised[0]}</b> {promised[1]}
      </FactLine>
      <FactLine sign="relay">
        <b>{accepted[0]}</b> {accepted[1]}
      </FactLine>
      <Message kind="note" who={note[0]} facts={`${note[1]} · 9:24`}>
        {note[2]}
      </Message>
      <RelayCard tone="amber" title={of.relay.returned[0]} actions={<Button kind="main">{of.relay.returned[2]}</Button>}>
        {of.relay.returned[1]}
      </RelayCard>
      <Message kind="out" who={outgoing[0]} facts={`${outgoing[1]} · 10:41`} tail={of.case.sending}>
        {outgoing[2]}
      </Message>
      <Ask
        answers={
          <>
            <Kbd>s</Kbd> {of.case.yes} <Kbd>n</Kbd> {of.case.no}
          </>
        }
      >
        {of.case.question}
      </Ask>
    </Stream>
  )
}

export function ComposerSample({ of, kind = 'reply' }: { of: Samples; kind?: 'reply' | 'note' }) {
  const [text, setText] = useState('')
  return (
    <Composer
      kind={kind}
      label={kind === 'reply' ? of.case.replyTo : of.case.noteFor}
      value={text}
      onChange={setText}
      onSend={() => setText('')}
      tools={
        <>
          <Button kind="bare" keyHint="r">
            {of.case.reply}
          </Button>
          <Button kind="bare" keyHint="n">
            {of.case.noteWord}
          </Button>
        </>
      }
      actions={<Button kind="main">{of.case.send}</Button>}
    />
  )
}

export function CustomerSample({ of }: { of: Samples }) {
  return (
    <>
      <Section title={of.customer.title} aside={<Chip tone="quiet">{of.customer.since}</Chip>}>
        <KeyValues of={of.customer.facts.map(([term, value]) => ({ term, value }))} />
      </Section>
      <Section title={of.customer.more}>
        <div className="row wrap">
          {of.customer.may.map((words) => (
            <Chip key={words} tone="green" sign="done">
              {words}
            </Chip>
          ))}
        </div>
      </Section>
    </>
  )
}
