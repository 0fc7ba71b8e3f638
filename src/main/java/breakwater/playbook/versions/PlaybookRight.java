package breakwater.playbook.versions;

import breakwater.people.Right;

/** What may be done with the rules. */
public enum PlaybookRight implements Right {
  /** To read them, with their versions. */
  READ_PLAYBOOK,
  /** To bring others into force. For leads and administrators. */
  EDIT_PLAYBOOK
}
