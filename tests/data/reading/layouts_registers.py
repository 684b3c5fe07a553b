"""Registers of people, risks, requirements and issues as people lay them out, each named after what is odd about it."""

from tests.data.reading.layouts import Layout, Layouts

REGISTERS: Layouts = {
    "few headings over many columns": Layout("""
Stakeholder register

Name | | Role | | Influence | Interest
Zhao Min | ext. 12 | Architect | north | 5 | 4
Qian Li | ext. 17 | Product manager | north | 4 | 3
Sun Wei | ext. 19 | Account manager | south | 3 | 3
""", 3, "4-6", "stakeholders"),
    "questions under the headings": Layout("""
Name | Role | Influence | Interest | Strategy
Who is it? | What do they do? | How much power do they have over the project? | How much do they care? | What will we do about it?
Zhao Min | Architect | High | High | weekly talk
Qian Li | Product manager | High | Low | monthly report
Sun Wei | Account manager | Low | Low | newsletter
""", 1, "3-5", "stakeholders"),
    "an attitude of five columns under one heading": Layout("""
Stakeholder | Influence | Engagement | | | |
 | | Unaware | Resistant | Neutral | Supportive | Leading
Zhao Min | 5 | | | C | D |
Qian Li | 4 | C | | D | |
Sun Wei | 3 | | C | | D |
""", 2, "3-5", "stakeholders", merged="A1:A2 B1:B2 C1:G1"),
    "a count of people below": Layout("""
Name | Department | Influence | Interest
Zhao Min | Platform | 5 | 4
Qian Li | Security | 4 | 3
Sun Wei | Sales | 3 | 3
Total: 3 stakeholders
""", 1, "2-4", "stakeholders"),
    "the scale explained below": Layout("""
Name | Department | Influence | Interest
Zhao Min | Platform | 5 | 4
Qian Li | Security | 4 | 3
Sun Wei | Sales | 3 | 3

Scale | Meaning
5 | decides alone
4 | is asked before
3 | is asked after
2 | is told
1 | is not told
""", 1, "2-4", "stakeholders"),
    "the scale explained at once below, in two columns": Layout("""
Name | Department | Influence | Interest
Zhao Min | Platform | High | High
Qian Li | Security | High | Low
Sun Wei | Sales | Low | Low

Legend
High | decides alone
Low | is told
""", 1, "2-4", "stakeholders"),
    "groups as rows of their own": Layout("""
Name | Role | Influence | Interest
Inside the company
Zhao Min | Architect | 5 | 4
Qian Li | Product manager | 4 | 3
Outside
Sun Wei | Harbour office | 3 | 3
""", 1, "3-4 6", "stakeholders", merged="A2:D2 A5:D5"),
    "risks with a total score below": Layout("""
ID | Risk | Probability | Impact | Score
R1 | Lamps come late | 3 | 4 | 12
R2 | Storm over the piers | 2 | 5 | 10
R3 | Permit refused | 1 | 5 | 5
 | | | Average | 9
""", 1, "2-4", "risks"),
    "a score reckoned in rows that are empty yet": Layout("""
ID | Risk | Category | Probability | Impact | Score | Level
R1 | Lamps come late | Supply | 3 | 4 | 12 | High
R2 | Storm over the piers | Weather | 2 | 5 | 10 | High
R3 | Permit refused | Law | 1 | 5 | 5 | Low
R4 | | | | | 0 | Low
R5 | | | | | 0 | Low
R6 | | | | | 0 | Low
""", 1, "2-4", "risks"),
    "defaults in rows that are empty yet, without numbers": Layout("""
Risk | Category | Probability | Impact | Score | Status
Lamps come late | Supply | 3 | 4 | 12 | Closed
Storm over the piers | Weather | 2 | 5 | 10 | Open
Permit refused | Law | 1 | 5 | 5 | Open
 | Please choose | | | 0 | Open
 | Please choose | | | 0 | Open
""", 1, "2-4", "risks"),
    "one risk with several responses": Layout("""
ID | Risk | Probability | Impact | Response | Owner
R1 | Lamps come late | 3 | 4 | order early | Li Na
 | | | | hold a second offer | Sun Wei
 | | | | tell the harbour office | Qian Li
R2 | Storm over the piers | 2 | 5 | watch the forecast | Wu Gang
 | | | | keep two spare days | Wu Gang
""", 1, "2 5", "risks", merged="A2:A4 B2:B4 C2:C4 D2:D4 A5:A6 B5:B6 C5:C6 D5:D6"),
    "one risk with several responses, not merged": Layout("""
ID | Risk | Probability | Impact | Response | Owner
R1 | Lamps come late | 3 | 4 | order early | Li Na
 | | | | hold a second offer | Sun Wei
R2 | Storm over the piers | 2 | 5 | watch the forecast | Wu Gang
 | | | | keep two spare days | Wu Gang
R3 | Permit refused | 1 | 5 | ask early | Li Na
""", 1, "2 4 6", "risks"),
    "assessment over probability and impact": Layout("""
ID | Risk | Assessment | | | Response | |
 | | Probability | Impact | Score | Strategy | Action | Owner
R1 | Lamps come late | 3 | 4 | 12 | Mitigate | order early | Li Na
R2 | Storm over the piers | 2 | 5 | 10 | Accept | watch the forecast | Wu Gang
""", 2, "3-4", "risks", merged="A1:A2 B1:B2 C1:E1 F1:H1"),
    "hints under the headings, merged with nothing": Layout("""
No. | Risk | Probability | Impact | Owner
 | | 1 low - 5 high | 1 low - 5 high |
1 | Lamps come late | 3 | 4 | Li Na
2 | Storm over the piers | 2 | 5 | Wu Gang
3 | Permit refused | 1 | 5 | Li Na
""", 2, "3-5", "risks"),
    "the matrix beside the register": Layout("""
ID | Risk | Probability | Impact | Owner | | | 1 | 2 | 3 | 4 | 5
R1 | Lamps come late | 3 | 4 | Li Na | | 5 | 5 | 10 | 15 | 20 | 25
R2 | Storm | 2 | 5 | Wu Gang | | 4 | 4 | 8 | 12 | 16 | 20
R3 | Permit refused | 1 | 5 | Li Na | | 3 | 3 | 6 | 9 | 12 | 15
""", 1, "2-4", "risks"),
    "the matrix above the register": Layout("""
Risk matrix
 | 1 | 2 | 3 | 4 | 5
5 | 5 | 10 | 15 | 20 | 25
4 | 4 | 8 | 12 | 16 | 20
3 | 3 | 6 | 9 | 12 | 15

ID | Risk | Probability | Impact | Owner
R1 | Lamps come late | 3 | 4 | Li Na
R2 | Storm | 2 | 5 | Wu Gang
R3 | Permit refused | 1 | 5 | Li Na
""", 7, "8-10", "risks"),
    "the scale above the register, headed": Layout("""
Scale | Probability | Impact
1 | rare | small
3 | possible | felt
5 | certain | ruinous

ID | Risk | Category | Probability | Impact | Response | Owner
R1 | Lamps come late | Supply | 3 | 5 | order early | Li Na
R2 | Storm | Weather | 1 | 5 | watch | Wu Gang
R3 | Permit refused | Law | 1 | 3 | ask | Li Na
""", 6, "7-9", "risks"),
    "risks and issues below each other": Layout("""
Risks
ID | Risk | Probability | Impact
R1 | Lamps come late | 3 | 4
R2 | Storm | 2 | 5

Issues
ID | Issue | Severity | Status | Owner | Due date
I1 | Crane broken | High | Open | Wu Gang | 2026-03-09
I2 | Permit lost | Low | Closed | Li Na | 2026-03-02
""", 2, "3-4", "risks", also=(("issues", 7, "8-9"),)),
    "two tables side by side of the same length": Layout("""
Risk | Probability | Impact | Response | | Stakeholder | Influence | Interest
Lamps come late | 3 | 4 | order early | | Zhao Min | 5 | 4
Storm | 2 | 5 | watch | | Qian Li | 4 | 3
Permit refused | 1 | 5 | ask | | Sun Wei | 3 | 3
""", 1, "2-4", "risks", also=(("stakeholders", 1, "2-4"),)),
    "requirements under a heading a module": Layout("""
ID | Requirement | Type | Priority | Status
1 | Lights go on at dusk | functional | High | Open
2 | Lights go off at dawn | functional | High | Open
Safety
3 | No glare for pilots | quality | Medium | Open
4 | Lamps stand salt water | quality | Low | Open
""", 1, "2-3 5-6", "requirements"),
    "requirements whose section heading has a number and stands in the column of names": Layout("""
ID | Requirement | Type | Priority | Status
REQ-1 | Lights go on at dusk | functional | High | Open
 | 2. Safety | | |
REQ-2 | No glare for pilots | quality | Medium | Open
REQ-3 | Lamps stand salt water | quality | Low | Open
""", 1, "2 4-5", "requirements"),
    "an answer of several lines": Layout("""
ID | Requirement | Description | Priority | Status
1 | Lights at dusk | go on when it is dark | High | Open
 | | and tell the office | |
2 | Lights at dawn | go off when it is light | High | Open
3 | No glare | for pilots | Low | Open
""", 1, "2 4-5", "requirements"),
    "a signature line far below": Layout("""
ID | Requirement | Priority | Status
1 | Lights at dusk | High | Open
2 | Lights at dawn | High | Open
3 | No glare | Low | Open


Signed: ____________ | | Date: ________
""", 1, "2-4", "requirements"),
    "who does what, a person a column": Layout("""
Task | Zhao Min | Qian Li | Sun Wei | Li Na
Survey | R | A | C | I
Order | I | A | C | R
Mount | C | A | R | I
""", 1, "2-4", "raci", sheet="RACI"),
    "who does what under a title, letters explained beside": Layout("""
Responsibility matrix

Activity | Architect | Sponsor | Buyer | | R | Responsible
Survey | R | A | C | | A | Accountable
Order | I | A | R | | C | Consulted
Mount | R/A | I | C | | I | Informed
""", 3, "4-6", "raci"),
    "who does what with phases": Layout("""
Deliverable | Architect | Sponsor | Buyer
Preparation
Survey | R | A | C
Order | I | A | R
Works
Mount | R | A | C
""", 1, "2-6", "raci"),
    "roles under one wide heading": Layout("""
Task | Project roles | | |
 | Architect | Sponsor | Buyer | Foreman
Survey | R | A | C | I
Order | I | A | R | I
Mount | C | A | I | R
""", 2, "3-5", "raci", merged="A1:A2 B1:E1"),
    "who is told what under a title of the company": Layout("""
Harbour Lights Ltd | | | | Communication plan
Version | 2

Audience | Message | Method | Frequency | Owner
Board | progress | report | monthly | Qian Li
Team | tasks | meeting | weekly | Sun Wei
""", 4, "5-6", "communication"),
    "an issue log with open rows below": Layout("""
Issue log
#: | Issue | Raised by | Date raised | Priority | Status
1 | Crane broken | Wu Gang | 2026-03-02 | High | Open
2 | Permit lost | Li Na | 2026-03-03 | Low | Closed
3
4
5
""", 2, "3-4", "issues"),
}  # fmt: skip
