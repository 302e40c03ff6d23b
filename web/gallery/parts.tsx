import type { ReactNode } from 'react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip, type Tone } from '#web/ui/chip.tsx'
import { Clock } from '#web/ui/clock.tsx'
import { RelayCard } from '#web/ui/relay-card.tsx'
import { ConnectionNote, Rail, RailButton, RailLink, RailRule, WhoButton } from '#web/ui/shell.tsx'
import { Sign, type SignName } from '#web/ui/sign.tsx'
import { Empty, Failure, Loading } from '#web/ui/states.tsx'
import { Steps } from '#web/ui/steps.tsx'
import { Table } from '#web/ui/table.tsx'
import { TabLink, Tabs } from '#web/ui/tabs.tsx'
import { FormsSample } from './forms-sample.tsx'
import { ComposerSample, CustomerSample, InboxSample, StreamSample } from './inbox-sample.tsx'
import type { Samples } from './samples.ts'

type Props = { of: Samples; theme: 'light' | 'dark' }

/** Every part, in one theme. */
export function Parts({ of, theme }: Props) {
  return (
    <div className="gallery-side" data-theme={theme} data-mantine-color-scheme={theme}>
      <SignsSample of={of} />
      <ButtonsSample of={of} />
      <RelaySample of={of} />
      <Card title={of.headings.stream}>
        <div className="gallery-ground">
          <StreamSample of={of} />
        </div>
        <div className="stack">
          <ComposerSample of={of} />
          <ComposerSample of={of} kind="note" />
        </div>
      </Card>
      <Card title={of.headings.list}>
        <div className="gallery-frame">
          <InboxSample of={of} suffix={` (${theme})`} list />
        </div>
        <CustomerSample of={of} />
      </Card>
      <Card title={of.headings.forms}>
        <FormsSample of={of} />
      </Card>
      <StatesSample of={of} />
      <TableSample of={of} theme={theme} />
      <RailSample of={of} theme={theme} />
    </div>
  )
}

const signs: SignName[] = ['promise', 'up', 'down', 'done', 'relay', 'returned', 'contact', 'clock', 'note', 'open', 'warn']
const tones: Tone[] = ['sea', 'quiet', 'amber', 'coral', 'green']

function SignsSample({ of }: { of: Samples }) {
  const now = Date.now()
  return (
    <Card title={of.headings.signs}>
      <div className="stack">
        <div className="row wrap">
          {signs.map((name) => (
            <span key={name} className="row small soft">
              <Sign name={name} /> {name}
            </span>
          ))}
        </div>
        <div className="row wrap">
          {tones.map((tone, place) => (
            <Chip key={tone} tone={tone} {...(place > 1 && { sign: signs[place - 2] ?? 'done' })}>
              {of.cases[place]?.chips[0]?.[2] ?? tone}
            </Chip>
          ))}
        </div>
        <div className="row wrap">
          {[190, 8, -47, -4600].map((minutes) => (
            <Clock key={minutes} dueAt={new Date(now + minutes * 60_000).toISOString()} />
          ))}
        </div>
        <div className="row wrap">
          <Avatar name={of.person} size={36} /> <Avatar name={of.person} /> <Avatar name={of.form.areas[0] ?? ''} shape="area" />
          <ConnectionNote>…</ConnectionNote>
        </div>
      </div>
    </Card>
  )
}

function ButtonsSample({ of }: { of: Samples }) {
  return (
    <Card title={of.headings.buttons} aside={<Chip tone="quiet">{of.customer.since}</Chip>}>
      <div className="row wrap">
        <Button kind="main">{of.case.actions.close}</Button>
        <Button keyHint="h">{of.case.actions.offer}</Button>
        <Button kind="bare">{of.case.actions.request}</Button>
        <Button kind="grave">{of.relay.waiting[2]}</Button>
        <Button kind="main" busy>
          {of.form.submit}
        </Button>
        <Button disabled>{of.form.submit}</Button>
        <Button kind="main" size="large">
          {of.front.title}
        </Button>
      </div>
    </Card>
  )
}

function RelaySample({ of }: { of: Samples }) {
  const { returned, offered, details, waiting, expired, reached } = of.relay
  const pairs = details.map(([term, value]) => ({ term, value }))
  const soon = new Date(Date.now() + 52 * 60_000).toISOString()
  return (
    <Card title={of.headings.relay}>
      <div className="stack">
        <RelayCard
          tone="amber"
          title={offered[0]}
          chip={<Clock dueAt={soon} />}
          details={pairs}
          actions={
            <>
              <Button kind="main">{offered[1]}</Button>
              <Button>{offered[2]}</Button>
            </>
          }
        />
        <RelayCard tone="amber" title={returned[0]} actions={<Button kind="main">{returned[2]}</Button>}>
          {returned[1]}
        </RelayCard>
        <RelayCard tone="sea" title={waiting[0]} chip={<Clock dueAt={soon} />} actions={<Button>{waiting[2]}</Button>}>
          {waiting[1]}
        </RelayCard>
        <RelayCard tone="coral" title={expired[0]} actions={<Button kind="main">{expired[2]}</Button>}>
          {expired[1]}
        </RelayCard>
        <RelayCard tone="green" title={reached[0]} actions={<Button>{reached[2]}</Button>}>
          {reached[1]}
        </RelayCard>
      </div>
    </Card>
  )
}

function StatesSample({ of }: { of: Samples }): ReactNode {
  return (
    <Card title={of.headings.states}>
      <Empty title={of.empty[0]} action={<Button kind="main">{of.empty[2]}</Button>}>
        {of.empty[1]}
      </Empty>
      <Loading shape="list" />
      <Loading shape="stream" />
      <Failure title={of.failure[0]} reference="01JD7-5K2Q" onRetry={() => {}}>
        {of.failure[1]}
      </Failure>
    </Card>
  )
}

function TableSample({ of, theme }: Props) {
  return (
    <Card title={of.headings.table}>
      <div className="stack">
        <Steps of={of.steps} at={1} />
        <Tabs label={`${of.headings.table} (${theme})`}>
          <TabLink href="#main" aria-current="page">
            {of.table.areas}
          </TabLink>
          <TabLink href="#main">{of.table.caption}</TabLink>
        </Tabs>
        <Table
          caption={of.table.caption}
          rows={of.table.rows}
          idOf={(row) => row[0]}
          columns={[
            { title: of.table.name, cell: (row) => <b>{row[0]}</b> },
            { title: of.table.areas, cell: (row) => row[1] },
            { title: of.table.role, cell: (row) => row[2] },
            { title: of.table.answers, cell: (row) => row[3], align: 'end' },
          ]}
        />
      </div>
    </Card>
  )
}

function RailSample({ of, theme }: Props) {
  return (
    <Card title={of.headings.rail}>
      <div className="gallery-rail">
        <Rail
          label={`${of.headings.rail} (${theme})`}
          who={<WhoButton name={of.person} more={of.personMore} />}
          links={
            <>
              <RailLink icon="inbox" href="#main" count={23} aria-current="page">
                {of.links.inbox}
              </RailLink>
              <RailButton icon="bell" count={2}>
                {of.links.notices}
              </RailButton>
              <RailLink icon="customers" href="#main">
                {of.links.customers}
              </RailLink>
              <RailRule />
              <RailLink icon="settings" href="#main">
                {of.links.settings}
              </RailLink>
            </>
          }
        />
      </div>
    </Card>
  )
}
