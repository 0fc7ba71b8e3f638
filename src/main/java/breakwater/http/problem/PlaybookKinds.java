package breakwater.http.problem;

import java.util.List;

/** The refusals about the rules document, in alphabetical order. */
final class PlaybookKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "instant-unclear",
              422,
              "This is no instant",
              "Write date and time such as 2026-12-01T08:00."),
          new Kind(
              "playbook-back-dated",
              422,
              "The instant is past",
              "Rules hold from now or from later. Say that they apply from creation when what is"
                  + " open shall be worked out anew as if they had always been so."),
          new Kind(
              "playbook-in-force",
              409,
              "The version is not to be called off",
              "Only a version that comes into force later can be withdrawn. Bring another one into"
                  + " force instead."),
          new Kind(
              "playbook-later-versions",
              409,
              "The playbook has versions that begin later",
              "Say what becomes of them: later=KEEP, and what is written holds until then; or"
                  + " later=REPLACE, and it holds from then on too. GET"
                  + " /api/v1/playbook/versions lists them."),
          new Kind(
              "playbook-same", 409, "Nothing has changed", "The text is what is in force already."),
          new Kind(
              "playbook-version-unknown",
              404,
              "There is no such version of the playbook",
              "GET /api/v1/playbook/versions lists them."),
          new Kind(
              "playbook-wrong",
              422,
              "The playbook cannot come into force like this",
              "POST /api/v1/playbook/check says of everything that is wrong in which line it stands"
                  + " and what to write instead."));

  private PlaybookKinds() {}
}
