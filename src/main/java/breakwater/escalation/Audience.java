package breakwater.escalation;

/** For whom a follow-up is (package: each severity has a rhythm for both). */
public enum Audience {
  ENGINEERING,
  CUSTOMER
}
