package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.circumstances.Circumstances;
import breakwater.journal.History;
import breakwater.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list and the desk mean the same by the tier that has a case. */
class CasesAreListedByTierTest extends Product {
  private final String word = unique("tier").replace("-", "");
  private Desk desk;

  @BeforeEach
  void support() {
    desk = new Desk(this, api());
  }

  @Test
  void a_case_is_with_the_tier_of_its_open_escalation_until_that_is_over() {
    String stays = desk.opened("Export " + word, Priority.LOW);
    String escalation = desk.raised("Export " + word);
    String climbs = escalation.replaceAll("-1$", "");

    assertThat(listed("tier=ENGINEERING")).containsExactly(climbs);
    assertThat(listed("tier=FRONTLINE")).containsExactly(stays);
    assertThat(listed("tier=SPECIALIST,ENGINEERING")).containsExactly(climbs);
    assertThat(listed("tier=ENGINEERING&tier=FRONTLINE")).containsExactlyInAnyOrder(climbs, stays);
    assertThat(api().get("/api/v1/cases?q=" + climbs).at("/items/0/tier")).isEqualTo("ENGINEERING");

    desk.does(escalation, "withdrawal", Map.of("reason", "Solved here.")).expect(200);
    assertThat(listed("tier=ENGINEERING")).isEmpty();
    assertThat(listed("tier=FRONTLINE")).containsExactlyInAnyOrder(climbs, stays);
  }

  /** Lists, the desk and conditions say the same in each pass. */
  @Test
  void what_came_back_is_with_the_front_line_until_it_goes_up_again() {
    String escalation = desk.raised("Export " + word);
    String id = escalation.replaceAll("-1$", "");
    worksOn(id, "ENGINEERING");
    desk.does(escalation, "claim", Map.of()).expect(200);
    desk.does(escalation, "bounceback", Map.of("reason", "Which account?")).expect(200);
    worksOn(id, "FRONTLINE");
    desk.answerAsked(id, 1);
    desk.sign(id);
    desk.submit(id);
    worksOn(id, "ENGINEERING");
    desk.does(escalation, "withdrawal", Map.of("reason", "Solved here.")).expect(200);
    worksOn(id, "FRONTLINE");
  }

  private void worksOn(String id, String tier) {
    settle();
    History history = bean(Journal.class).read(new CaseId(id).subject());
    assertThat(Circumstances.now(history, Map.of())).containsEntry("tier", tier);
    assertThat(listed("tier=" + tier)).containsExactly(id);
  }

  @Test
  void parts_of_one_tier_neither_repeat_nor_leave_out() {
    var raised = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      raised.add(desk.raised("Export " + word).replaceAll("-1$", ""));
      desk.opened("Export " + word, Priority.MEDIUM);
    }
    for (String sort : List.of("RANK", "DUE", "OPENED")) {
      var seen = new ArrayList<String>();
      String cursor = "";
      do {
        Reply part = read("cases", "tier=ENGINEERING&limit=1&sort=" + sort + cursor);
        seen.addAll(ids(part));
        cursor = part.at("/nextCursor").isEmpty() ? "" : "&cursor=" + part.at("/nextCursor");
      } while (!cursor.isEmpty());
      assertThat(seen)
          .as(sort)
          .containsExactlyElementsOf(sort.equals("OPENED") ? raised.reversed() : raised);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases", "desk", "escalations"})
  void a_tier_that_says_nothing_or_the_same_twice_or_is_unknown_is_refused(String list) {
    for (String asked :
        List.of(
            "tier=",
            "tier=%20",
            "tier=ENGINEERING,",
            "tier=ENGINEERING&tier=",
            "tier=ENGINEERING,ENGINEERING",
            "tier=ENGINEERING&tier=ENGINEERING",
            "tier=ATTIC")) {
      Reply refused = api().get("/api/v1/" + list + "?" + asked).expect(400);
      assertThat(refused.at("/type")).isEqualTo("/problems/invalid-parameter");
      assertThat(refused.at("/errors/0/pointer")).as(asked).isEqualTo("?tier");
      assertThat(refused.at("/detail")).as(asked).contains("tier").contains(".");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "account=a&account=b, account is said 2 times",
    "team=, team has an empty value",
    "status=OPEN&status=, status has an empty value",
    "sort=RANK&sort=DUE, sort is said 2 times"
  })
  void so_is_each_filter_of_which_a_part_would_be_left_out(String asked, String sentence) {
    assertThat(api().get("/api/v1/cases?" + asked).expect(400).at("/detail")).contains(sentence);
  }

  /** What the list answers; the desk finds the same. */
  private List<String> listed(String filter) {
    List<String> listed = ids(read("cases", filter));
    assertThat(ids(read("desk", "status=all&" + filter)))
        .containsExactlyInAnyOrderElementsOf(listed);
    return listed;
  }

  private Reply read(String list, String filter) {
    return api().get("/api/v1/" + list + "?q=" + word + "&" + filter).expect(200);
  }

  private static List<String> ids(Reply part) {
    return part.json().at("/items").valueStream().map(item -> item.at("/id").asString()).toList();
  }
}
