package breakwater.web;

import breakwater.cases.CaseId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page says after something was done; the address names it, so that nothing is stored. */
public final class Deeds {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("away", "Entered. Work goes on without waiting for whoever is away."),
          Map.entry("back", "Ended."),
          Map.entry("wished", "Kept. What is urgent still breaks through quiet hours."),
          Map.entry("aside", "Put aside. It comes back by itself, or when the customer writes."),
          Map.entry("awake", "Taken up again."),
          Map.entry("watched", "Watched."),
          Map.entry("unwatched", "No longer watched."),
          Map.entry("taken", "It is yours: you answer for it from now on."),
          Map.entry("given-to", "Given. Whoever has it now is told."),
          Map.entry("given-to-team", "Given. They stand with that team from now on."),
          Map.entry("read", "All of them are marked as read."),
          Map.entry("opened", "The case is open."),
          Map.entry("replied", "The reply is on the case."),
          Map.entry("noted", "The note is on the case; the customer does not see it."),
          Map.entry("changed", "Changed."),
          Map.entry("calendar-made", "The calendar is made."),
          Map.entry(
              "calendar-called-off", "Called off. What is due by it is being worked out anew."),
          Map.entry("calendar-changed", "Changed. What is due by it is being worked out anew."),
          Map.entry("waiting", "The case waits. A message of the customer shows up in the list."),
          Map.entry("moved", "Noted. Rules that ask for progress count from now."),
          Map.entry("continued", "The case no longer waits."),
          Map.entry("resolved", "Resolved."),
          Map.entry("reopened", "The case is open again."),
          Map.entry("closed", "Closed."),
          Map.entry("answer-kept", "Kept. Type a semicolon and its shortcut while you write."),
          Map.entry("answer-removed", "Removed. What was sent with it stays as it is."),
          Map.entry("outage-declared", "Declared. The desk and the cases that it touches say so."),
          Map.entry("outage-changed", "Changed. What it touches is looked at anew."),
          Map.entry("outage-ended", "It is over. For a day it still counts as recent."),
          Map.entry("outage-withdrawn", "Taken back: it counts for no promise."),
          Map.entry("detached", "The file is taken away."),
          Map.entry("linked", "Linked, on both cases."),
          Map.entry("unlinked", "The link is gone, on both cases."),
          Map.entry("merged", "Merged. The conversation goes on in this case."),
          Map.entry(
              "unmerged",
              "The merge is undone; the case is on the desk again. What came meanwhile stays on"
                  + " {other}: split off there what belongs here."),
          Map.entry(
              "split", "This is the new case. Its messages can still be read on the old one."),
          Map.entry("children", "The children are resolved."),
          Map.entry("restricted", "Restricted: only security responders see the case now."),
          Map.entry("unrestricted", "Everybody sees the case again."),
          Map.entry("live", "The case is worked on here from now on."),
          Map.entry("called", "Called. The gate says what engineering needs before it climbs."),
          Map.entry("answered", "Answered."),
          Map.entry("adopted", "Adopted: it is in the package with your name."),
          Map.entry("evidence", "The evidence is in the package."),
          Map.entry("written", "The package is saved."),
          Map.entry("signed", "Signed with your name."),
          Map.entry("submitted", "Submitted. The verdict says what comes of it."),
          Map.entry("deflected", "The call is turned away; the case stays where it is."),
          Map.entry("claimed", "It is yours."),
          Map.entry("started", "Started. The hand-off is over."),
          Map.entry("bounced", "Back with support, with what is missing."),
          Map.entry("decided", "The decision is recorded."),
          Map.entry("given", "The follow-up is recorded."),
          Map.entry("asked", "Asked. You keep it meanwhile."),
          Map.entry("released", "Given back to the team."),
          Map.entry("handed", "Handed over."),
          Map.entry("withdrawn", "Withdrawn."),
          Map.entry("contested", "The bounceback is contested."),
          Map.entry("transferred", "The other team has it now."),
          Map.entry("judged", "The contest is judged."),
          Map.entry("shipped", "Shipped. Tell the customer next."),
          Map.entry("told", "Recorded: the customer was told."),
          Map.entry("confirmed", "Recorded: the customer says that it is solved."),
          Map.entry("escalation-closed", "The escalation is closed."),
          Map.entry("kept", "The view is kept. It stands above the queue."),
          Map.entry("removed", "The view is removed; the cases are where they were."),
          Map.entry("reviewed", "Reviewed. The next review is due in a quarter."),
          Map.entry("inforce", "In force. What is open is looked at anew."),
          Map.entry("scheduled", "Written. It comes into force at its instant."),
          Map.entry("calledoff", "Called off. It will not come into force."),
          Map.entry("password", "The password is set. Your other sessions are over."),
          Map.entry("ended", "Ended. That browser is signed out."),
          Map.entry("alone", "You are signed out everywhere but here."),
          Map.entry("revoked", "Revoked. Nothing can use this token."),
          Map.entry("added", "Added. Make a sign-in link to let them in."),
          Map.entry("erased", "Erased, for ever. What they did stays on the cases."),
          Map.entry("replayed", "It will be tried again at once."),
          Map.entry(
              "set-up",
              "It is set up: the teams are there and the playbook is in force, each guess marked."),
          Map.entry("cancelled", "Stopped. What was imported stays."));

  /** A deed, and the number of the case that it concerns too. */
  private static final Pattern OTHER = Pattern.compile("(.+)[.]([1-9][0-9]{0,17})");

  private Deeds() {}

  static Optional<String> words(@Nullable String name) {
    String deed = String.valueOf(name);
    Matcher other = OTHER.matcher(deed);
    return other.matches()
        ? words(other.group(1), "case " + other.group(2))
        : words(deed, "the other case");
  }

  private static Optional<String> words(String deed, String other) {
    return Optional.ofNullable(WORDS.get(deed)).map(words -> words.replace("{other}", other));
  }

  /** The address of a page that says so. */
  public static String then(String page, String deed) {
    return page + "?did=" + deed;
  }

  /** The same of what concerns another case, which it names. */
  public static String then(String page, String deed, CaseId other) {
    return then(page, deed + "." + other);
  }
}
