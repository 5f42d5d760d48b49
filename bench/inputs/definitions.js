const LEADS = `  leads:
    file: leads.csv
    columns: { id: Lead ID, created: Create Date, modified: Last Modified, owner: Lead Owner, source: Lead Source,
               status: Lead Status }
    attributes: { region: Region, segment: Industry }
`;
const EVENTS = `  stage_history: { file: changes.csv, columns: { lead: Lead ID, at: Edit Date, from: Old Value, to: New Value } }
  touches:
    file: touches.csv
    columns: { lead: Lead, at: Created Date, type: Activity Type, by: Assigned, outcome: Call Result }
    only: { Status: [Completed] }
`;
const CRITERIA = 'criteria: [{ column: Email, is: present }, { column: Employees, at_least: 200 }]';

/** What is agreed where all there is are leads with the dates of their stages. */
export const OF_LEADS = `version: 1
name: Leads alone
calendar: { time_zone: Europe/Berlin }
exports:
${LEADS}stages:
  - { id: lead, team: marketing, entered: created }
  - { id: mql, name: MQL, team: marketing, entered: { column: MQL Date }, ${CRITERIA} }
  - { id: accepted, team: sales, entered: { column: Accepted Date } }
exits:
  - { id: rejected, entered: { status: [Rejected] } }
hand_over: { at: mql, accepted: accepted, rejected: [rejected], decide_within: 5 days }
slas:
  - { id: qualified, team: marketing, criteria_of: mql }
measures:
  - volume.lead
  - volume.mql
  - volume.accepted
  - hand_overs
  - { id: web-mqls, measure: volume.mql, where: { source: Web } }
  - { id: emea-accepted, measure: volume.accepted, where: { region: EMEA } }
  - { id: lead-to-mql, measure: conversion.lead.mql, within: 30 days }
  - { id: mql-to-accepted, measure: conversion.mql.accepted, within: 14 days }
  - { id: software-accepted, measure: conversion.lead.accepted, within: 30 days, where: { segment: Software } }
  - acceptance
  - { id: one-owner, measure: acceptance, where: { owner: Owner 017 } }
  - velocity.lead.mql
  - velocity.mql.accepted
  - sla.qualified
`;

/** Exports and stages where changes of the status tell the way of a lead, and touches what was done about it. */
export const OF_EVENTS = `version: 1
name: Leads, changes and touches
calendar: { time_zone: Europe/Berlin }
exports:
${LEADS}${EVENTS}stages:
  - { id: lead, team: marketing, entered: { created: yes, status: [New, Nurturing] } }
  - { id: mql, name: MQL, team: marketing, entered: { status: [MQL] }, ${CRITERIA} }
  - { id: accepted, team: sales, entered: { status: [Accepted, Working] } }
  - { id: qualified, team: sales, entered: { status: [Qualified] } }
exits:
  - { id: rejected, entered: { status: [Rejected] } }
hand_over: { at: mql, accepted: accepted, rejected: [rejected], decide_within: 3 days }
`;

/** The SLAs and the rows of its report. */
export const EVENT_MEASURES = `slas:
  - { id: first-touch, team: sales, starts: hand_over, stops: touch, within: 3 days }
  - { id: persistence, team: sales, starts: accepted, touches: { at_least: 2 }, within: 14 days }
measures:
  - volume.lead
  - volume.mql
  - volume.accepted
  - exits.rejected
  - hand_overs
  - recycles
  - { id: web-mqls, measure: volume.mql, where: { source: Web } }
  - { id: lead-to-mql, measure: conversion.lead.mql, within: 30 days }
  - { id: mql-to-accepted, measure: conversion.mql.accepted, within: 14 days }
  - acceptance
  - velocity.mql.accepted
  - sla.first-touch
  - sla.persistence
  - response_time
`;
