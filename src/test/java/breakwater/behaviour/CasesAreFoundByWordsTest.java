package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.list.CaseList;
import breakwater.journal.Command;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * E12: a case is found by what anybody wrote on it, and by whom it is about. One list of all that a
 * search must and must not find, which is why it is long.
 */
class CasesAreFoundByWordsTest extends TiedCases {
  private final String word = word("word");

  @Test
  void by_a_word_of_any_message_reply_or_note() {
    String id = asked("It began on Monday " + word);
    String reply = word("reply");
    String note = word("note");
    say(id, "We look into the " + reply + ".");
    post(id, "messages", Map.of("direction", "NOTE", "body", "Ask Ann: " + note)).expect(201);

    for (String each : List.of(word, word.toUpperCase(Locale.ROOT), reply, note)) {
      assertThat(desk(each)).containsExactly(id);
      assertThat(list(each)).containsExactly(id);
      assertThat(api().get("/desk?q=" + each, "Accept", "text/html").expect(200).text())
          .contains("/cases/" + id + "\"");
    }
  }

  @Test
  void each_word_may_stand_elsewhere_but_all_must_be_there() {
    String company = word("acme");
    String id = said(unique("thread"), company, "The invoice is " + word);
    String title = word("title");
    api().patch(path(id), Map.of("title", "About " + title)).expect(200);
    say(id, "A second message of " + company + " and nothing else.");

    assertThat(desk(title + " " + word)).containsExactly(id);
    assertThat(desk(company + " " + title + " " + word + " second")).containsExactly(id);
    assertThat(desk(title + " " + word + " elsewhere")).isEmpty();
    assertThat(desk("\"is " + word + "\" " + title)).containsExactly(id);
    assertThat(desk("\"" + word + " is\"")).isEmpty();
    assertThat(desk(title + " -" + word)).isEmpty();
    assertThat(desk(title + " -elsewhere")).containsExactly(id);
    assertThat(desk("elsewhere" + word + " or " + title)).containsExactly(id);
  }

  @Test
  void by_the_name_that_its_account_has_now() {
    String company = word("acme");
    String id = said(unique("thread"), company, "It is " + word);
    assertThat(desk(company)).containsExactly(id);
    assertThat(desk(company + " " + word)).containsExactly(id);

    String renamed = word("bolt") + "-works";
    String account = api().get(path(id)).at("/account");
    api().patch("/api/v1/accounts/" + account, Map.of("name", renamed + " Ltd")).expect(200);

    assertThat(desk(renamed)).containsExactly(id);
    assertThat(desk("\"" + renamed + " ltd\" " + word)).containsExactly(id);
    assertThat(desk(word + " -" + renamed)).isEmpty();
    assertThat(desk(company)).isEmpty();
  }

  @Test
  void by_the_name_and_the_address_of_who_wrote_until_they_are_erased() {
    String jo = word("jo");
    String id = written(jo, "It is " + word);
    for (String each :
        List.of(
            jo + ".doe@" + jo + ".example",
            jo + ".DOE@" + jo + ".example",
            jo + ".example",
            jo,
            "surname" + jo + " " + word,
            "\"jo surname" + jo + "\"")) {
      assertThat(desk(each)).as(each).containsExactly(id);
    }
    assertThat(desk("somebody@" + jo + ".example")).isEmpty();

    String contact = api().get(path(id)).at("/contact");
    api().post("/api/v1/contacts/" + contact + "/erasure", Map.of()).expect(200);
    for (String each : List.of(jo, jo + ".doe@" + jo + ".example", word)) {
      assertThat(desk(each)).isEmpty();
    }
  }

  @Test
  void what_is_erased_is_found_no_more_but_the_account_still_has_the_case() {
    String company = word("acme");
    String id = said(unique("thread"), company, "It is " + word);
    say(id, "Nothing but " + word);
    post(id, "erasure", Map.of()).expect(204);
    assertThat(desk(word)).isEmpty();
    assertThat(desk(company)).containsExactly(id);
    assertThat(stored(word)).isZero();
    say(id, "Again " + word);
    assertThat(desk(word)).containsExactly(id);
  }

  @Test
  void a_merged_conversation_is_found_where_it_goes_on() {
    String ends = asked("It is " + word);
    String middle = asked("two");
    String goesOn = asked("three");
    put(ends, "merge/" + middle).expect(200);
    put(middle, "merge/" + goesOn).expect(200);
    assertThat(desk(word)).containsExactly(goesOn);
    assertThat(ids("/api/v1/desk?status=all&q=" + word))
        .containsExactlyInAnyOrder(ends, middle, goesOn);

    api().delete(path(ends) + "/merge/" + middle).expect(200);
    assertThat(desk(word)).containsExactly(ends);
    assertThat(ids("/api/v1/desk?status=all&q=" + word)).containsExactly(ends);
  }

  @Test
  void what_was_split_off_is_found_where_it_went_and_where_it_was_said() {
    String thread = unique("thread");
    String company = word("acme");
    String first = said(thread, company, "one");
    received(thread, company, "It is " + word).expect(201);
    String other = split(first, "m2").expect(201).at("/id");
    assertThat(desk(word)).containsExactlyInAnyOrder(first, other);
    post(first, "erasure", Map.of()).expect(204);
    assertThat(desk(word)).containsExactly(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "';--", "<script>", "-%", "% or *", "\"...\""})
  void signs_alone_are_found_nowhere(String signs) {
    asked("It is " + word);
    assertThat(desk(signs)).isEmpty();
    assertThat(list(signs)).isEmpty();
  }

  @Test
  void finished_cases_take_no_place_of_unfinished_ones() {
    int many = CaseList.MOST_CANDIDATES + 1;
    bean(JdbcClient.class)
        .sql(
            """
            insert into case_words (id, words, subject_version, shape)
            select 900000000000 + n, to_tsvector('simple', :word), 1, 2 from generate_series(1, :many) n
            """)
        .param("word", word)
        .param("many", many)
        .update();
    try {
      String id = asked("It is " + word);
      Reply todo = api().get("/api/v1/desk?q=" + word).expect(200);
      assertThat(todo.at("/items/0/id")).isEqualTo(id);
      assertThat(todo.at("/complete")).isEqualTo("true");
      Reply open = api().get("/api/v1/cases?status=OPEN&q=" + word).expect(200);
      assertThat(open.at("/complete")).isEqualTo("true");
      Reply all = api().get("/api/v1/desk?status=all&q=" + word).expect(200);
      assertThat(all.at("/complete")).isEqualTo("false");
      assertThat(api().get("/desk?status=all&q=" + word, "Accept", "text/html").text())
          .contains("1,000 of them were ranked. More words find better");

      post(id, "resolution", Map.of()).expect(200);
      assertThat(desk(word)).isEmpty();
      post(id, "reopening", Map.of()).expect(200);
      assertThat(desk(word)).containsExactly(id);
    } finally {
      bean(JdbcClient.class).sql("delete from case_words where id > 900000000000").update();
    }
  }

  @Test
  void a_message_of_a_million_letters_is_found_by_its_beginning_and_hides_no_other() {
    String far = word("far");
    String id = asked("It is " + word + "\n" + hostile(990_000) + " " + far);
    String late = word("late");
    for (int i = 0; i < 5; i++) {
      say(id, hostile(990_000));
    }
    say(id, "At last: " + late);
    assertThat(desk(word)).containsExactly(id);
    assertThat(desk(late)).containsExactly(id);
    assertThat(desk(far)).isEmpty();
  }

  @Test
  void the_words_come_back_when_the_view_is_rebuilt() {
    String company = word("acme");
    String id = said(unique("thread"), company, "one");
    say(id, "It is " + word);
    bean(JdbcClient.class)
        .sql("delete from case_words where id = :id")
        .param("id", Long.parseLong(id))
        .update();
    bean(JdbcClient.class)
        .sql("update case_row set texts = null, shape = 1 where id = :id")
        .param("id", Long.parseLong(id))
        .update();
    assertThat(desk(word)).isEmpty();
    assertThat(
            beans(Command.class).stream()
                .filter(command -> command.name().equals("rebuild"))
                .findFirst()
                .orElseThrow()
                .run(List.of("cases.list")))
        .isZero();
    assertThat(desk(word + " " + company)).containsExactly(id);
  }

  @Test
  void signs_alone_find_nothing_and_break_nothing() {
    for (String q :
        List.of("or", "or or", "-", "\"", "\"\"", "-\"", "- or -", "% or &", "a:*", "!!", "<->")) {
      api().get("/api/v1/desk?status=all&q=" + encoded(q)).expect(200);
      api().get("/desk?q=" + encoded(q), "Accept", "text/html").expect(200);
    }
    String id = asked("one");
    assertThat(ids("/api/v1/desk?status=all&q=" + encoded(" " + id + " "))).contains(id);
  }

  /**
   * Distinct letters of three bytes, joined by hyphens: each pair is kept whole and in its parts.
   */
  private static String hostile(int length) {
    return IntStream.range(0, length / 4)
        .mapToObj(n -> "%c-%c ".formatted(0x4e00 + n % 20_000, 0x4e00 + n * 7 % 20_000))
        .collect(Collectors.joining());
  }

  private String written(String jo, String body) {
    return api()
        .post(
            "/api/v1/messages",
            Inbox.message(unique("ticket"))
                .with(
                    "from",
                    Map.of("email", jo + ".doe@" + jo + ".example", "name", "Jo Surname" + jo))
                .with("body", body)
                .body())
        .expect(201)
        .at("/caseId");
  }

  private int stored(String word) {
    return bean(JdbcClient.class)
        .sql("select count(*) from case_words where words::text like '%' || :word || '%'")
        .param("word", word)
        .query(Integer.class)
        .single();
  }

  private List<String> desk(String q) {
    return ids("/api/v1/desk?q=" + encoded(q));
  }

  private List<String> list(String q) {
    return ids("/api/v1/cases?q=" + encoded(q));
  }

  private List<String> ids(String path) {
    return api()
        .get(path)
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/id").asString())
        .toList();
  }

  private static String encoded(String q) {
    return URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  /** One that stands nowhere else. */
  private static String word(String name) {
    return unique(name).replace("-", "");
  }
}
