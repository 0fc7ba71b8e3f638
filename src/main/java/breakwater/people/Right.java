package breakwater.people;

import breakwater.people.Person.Mark;
import java.util.Locale;

/** Something that a caller may do. Each module declares its own, as an enum. */
public interface Right {
  String name();

  /** As in “the right to write messages”. */
  default String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  default Holders holders() {
    return Holders.EVERYBODY;
  }

  /** Who holds a right: the one place that maps roles and marks to rights. */
  enum Holders {
    /** Whoever works here. */
    EVERYBODY {
      @Override
      boolean include(Person person) {
        return true;
      }
    },
    /** Leads, and administrators, who stand in for them. */
    LEADS {
      @Override
      boolean include(Person person) {
        return person.role() == Role.LEAD || person.role() == Role.ADMINISTRATOR;
      }
    },
    /** Leads, administrators and security responders. */
    LEADS_AND_SECURITY {
      @Override
      boolean include(Person person) {
        return LEADS.include(person) || SECURITY.include(person);
      }
    },
    /** Those who are marked as security responders, whatever their role; nobody else. */
    SECURITY {
      @Override
      boolean include(Person person) {
        return person.marks().contains(Mark.SECURITY_RESPONDER);
      }
    },
    /** Administrators, and only with a token whose scope is ADMIN. */
    ADMINISTRATORS {
      @Override
      boolean include(Person person) {
        return person.role() == Role.ADMINISTRATOR;
      }
    };

    abstract boolean include(Person person);
  }
}
