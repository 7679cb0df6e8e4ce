/** How to reach the secretary of the working group, as typed in *Instellingen*; '' = not given. */
export interface Contact {
  readonly mailbox: string;
  readonly phone: string;
}

export const noContact: Contact = { mailbox: '', phone: '' };
