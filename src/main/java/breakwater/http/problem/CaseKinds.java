package breakwater.http.problem;

import java.util.List;

/**
 * The refusals about who has a case, and about linking, merging and splitting, in alphabetical
 * order.
 */
final class CaseKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "assignee-cannot-see",
              422,
              "They do not see restricted cases",
              "Give it to a security responder, or have one lift the restriction:"
                  + " DELETE /api/v1/cases/{id}/restriction."),
          new Kind(
              "case-merged",
              409,
              "The case was merged into another",
              "Its conversation goes on there: GET /api/v1/cases/{id} names it in mergedInto."
                  + " DELETE /api/v1/cases/{id}/merge/{into} undoes it."),
          new Kind(
              "case-not-merged",
              409,
              "The case is not merged into this one",
              "GET /api/v1/cases/{id} says in mergedInto where it goes on; null = it is not"
                  + " merged."),
          new Kind(
              "conversation-unknown",
              404,
              "There is no such conversation for whoever asks",
              "What is not a customer's can only be handed in by somebody who may see the case."),
          new Kind(
              "draft-changed",
              412,
              "Another window of the same person has kept another text since",
              "GET the draft and read that text, then keep whichever you choose with its ETag in"
                  + " If-Match."),
          new Kind(
              "draft-too-long",
              422,
              "The draft is too long",
              "A message has at most 1,000,000 characters. Send more as a file."),
          new Kind(
              "link-loop",
              409,
              "A case cannot stand above itself",
              "The one that shall be the parent is a child of the other already, perhaps of its"
                  + " child. Take that link away first."),
          new Kind("link-to-itself", 422, "A case is not linked with itself", "Name another case."),
          new Kind(
              "link-unknown",
              404,
              "There is no such link",
              "GET /api/v1/cases/{id}/links lists those that there are."),
          new Kind(
              "links-full",
              409,
              "One of the cases has too many links",
              "A case is linked with at most 200 others."),
          new Kind(
              "merge-accounts",
              409,
              "The cases are of different customers",
              "One customer must not read another's words. Link the cases as SAME instead."),
          new Kind(
              "merge-finished",
              409,
              "The case that shall go on is finished",
              "Reopen it first: POST /api/v1/cases/{id}/reopening. Or merge it the other way"
                  + " round."),
          new Kind(
              "merge-hindered",
              409,
              "Somebody still works on the case that would end",
              "Merge the other one into it, or finish first what the sentence names."),
          new Kind("merge-itself", 422, "A case is not merged into itself", "Name another case."),
          new Kind(
              "merge-too-old",
              409,
              "The merge is too old to be undone",
              "It can be undone for 14 days. POST /api/v1/cases/{id}/split takes messages out of a"
                  + " case at any time."),
          new Kind(
              "merge-wanted",
              422,
              "Many cases are not merged at once",
              "Merge each by itself: PUT /api/v1/cases/{id}/merge/{into}."),
          new Kind(
              "parent-present",
              409,
              "The case has a parent already",
              "A case has at most one. Take that link away first: DELETE"
                  + " /api/v1/cases/{id}/links/{other}."),
          new Kind(
              "split-already",
              409,
              "A message was split off already",
              "It belongs to the case that the sentence names; split it off there."),
          new Kind(
              "split-wrong",
              422,
              "These messages cannot become a case",
              "Name messages that were recorded on this case, one of the customer's among them, and"
                  + " leave at least one."));

  private CaseKinds() {}
}
