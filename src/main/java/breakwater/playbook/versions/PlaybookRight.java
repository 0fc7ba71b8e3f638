package breakwater.playbook.versions;

import breakwater.people.Right;
import breakwater.people.Right.Holders;

/** What may be done with the rules. */
public enum PlaybookRight implements Right {
  /** To read them, with their versions. */
  READ_PLAYBOOK(Holders.EVERYBODY),
  /** To bring others into force. */
  EDIT_PLAYBOOK(Holders.LEADS);

  private final Holders holders;

  PlaybookRight(Holders holders) {
    this.holders = holders;
  }

  @Override
  public Holders holders() {
    return holders;
  }
}
