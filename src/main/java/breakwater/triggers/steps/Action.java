package breakwater.triggers.steps;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.util.Optional;

/** One thing to be done. */
sealed interface Action {
  Deed deed();

  /** Whether it may turn out that it cannot be done, so that something else must be named. */
  boolean mayFail();

  /**
   * @param person where it is {@link Whom#PERSON}
   * @param tier of the matrix; empty = that on which the case is worked on
   */
  record Notify(Whom whom, Optional<PersonId> person, Optional<Tier> tier) implements Action {
    @Override
    public Deed deed() {
      return Deed.NOTIFY;
    }

    @Override
    public boolean mayFail() {
      return whom.mayBeNobody();
    }
  }

  /**
   * @param to empty = whoever of the team has room
   */
  record Reassign(Optional<PersonId> to) implements Action {
    @Override
    public Deed deed() {
      return Deed.REASSIGN;
    }

    @Override
    public boolean mayFail() {
      return true;
    }
  }

  record ChangeTeam(TeamId team) implements Action {
    @Override
    public Deed deed() {
      return Deed.CHANGE_TEAM;
    }

    @Override
    public boolean mayFail() {
      return true;
    }
  }

  /**
   * @param to empty = one higher; a case that is there already stays, and needs it not
   */
  record RaisePriority(Optional<Priority> to) implements Action {
    @Override
    public Deed deed() {
      return Deed.RAISE_PRIORITY;
    }

    @Override
    public boolean mayFail() {
      return false;
    }
  }

  /** For the parameters see {@link Notify}. */
  record ChangeDecider(Whom whom, Optional<PersonId> person, Optional<Tier> tier)
      implements Action {
    @Override
    public Deed deed() {
      return Deed.CHANGE_DECIDER;
    }

    @Override
    public boolean mayFail() {
      return true;
    }
  }

  /** A label of which the tag is made. */
  record SwitchPolicy(Label policy) implements Action {
    /** Begins the tag of a policy. */
    static final String TAG = "policy:";

    @Override
    public Deed deed() {
      return Deed.SWITCH_POLICY;
    }

    @Override
    public boolean mayFail() {
      return false;
    }

    Label tag() {
      return new Label(TAG + policy);
    }
  }

  /** A guard of the triggers may keep the case from that tier, or it may be called already. */
  record Call(Tier tier, Path path) implements Action {
    @Override
    public Deed deed() {
      return Deed.CALL;
    }

    @Override
    public boolean mayFail() {
      return true;
    }
  }

  /** Not while an escalation is under way. */
  record Close() implements Action {
    @Override
    public Deed deed() {
      return Deed.CLOSE;
    }

    @Override
    public boolean mayFail() {
      return true;
    }
  }
}
