package breakwater.bench;

import breakwater.behaviour.Api;
import breakwater.behaviour.Product;
import breakwater.desk.Desk;
import breakwater.desk.DeskFilter;
import breakwater.desk.DeskQuery;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk at 1,000,000 cases, of which 1 in 20 is unfinished: rows are written straight into the
 * views of a scratch database. Each question is asked with changing values at the door, and the
 * page over HTTP; then 200 listeners wait for one message.
 */
final class DeskBench {
  private static final int CASES = 1_000_000;
  private static final int PORTION = 20_000;
  private static final int WARM = 200;
  private static final int MEASURED = 1_000;
  private static final int PAGES = 200;
  private static final int ROWS = 51;

  private DeskBench() {}

  static void run(Bench.Database postgres) throws Exception {
    try (ConfigurableApplicationContext node = Bench.engine(postgres, false)) {
      JdbcClient sql = node.getBean(JdbcClient.class);
      fill(sql);
      Desk desk = node.getBean(Desk.class);
      if (wanted("counts")) {
        report("what people look at first, counted", counts(desk));
      }
      for (Question question : Question.values()) {
        if (wanted(question.name())) {
          report(question.words, measure(desk, question));
        }
      }
      String port = node.getEnvironment().getRequiredProperty("local.server.port");
      Api api = new Api(URI.create("http://127.0.0.1:" + port), Product.ADMIN_TOKEN);
      if (wanted("page")) {
        report("page /desk over HTTP, loopback", pages(api));
      }
    }
    if (wanted("listeners")) {
      listen(postgres);
    }
  }

  /** Whether {@code BENCH_DESK} names it, or names nothing. */
  private static boolean wanted(String part) {
    String only = Optional.ofNullable(System.getenv("BENCH_DESK")).orElse("");
    return only.isEmpty() || List.of(only.split(",", -1)).contains(part.toLowerCase(Locale.ROOT));
  }

  private static void fill(JdbcClient sql) {
    long there = sql.sql("select count(*) from desk_case").query(Long.class).single();
    if (there < CASES) {
      for (int from = 1; from <= CASES; from += PORTION) {
        sql.sql(DESK).param("from", from).param("to", from + PORTION - 1).update();
        sql.sql(LIST).param("from", from).param("to", from + PORTION - 1).update();
        sql.sql(WORDS).param("from", from).param("to", from + PORTION - 1).update();
      }
      sql.sql("vacuum analyze desk_case").update();
      sql.sql("vacuum analyze case_row").update();
      sql.sql("vacuum analyze case_words").update();
    }
  }

  /** With the workers of the product, which bring what was told to those who listen. */
  private static void listen(Bench.Database postgres) throws Exception {
    try (ConfigurableApplicationContext node = Bench.engine(postgres, true)) {
      String port = node.getEnvironment().getRequiredProperty("local.server.port");
      Api api = new Api(URI.create("http://127.0.0.1:" + port), Product.ADMIN_TOKEN);
      report("message to 200 open browsers", Listeners.measure(api, 200, 20));
    }
  }

  /** What is asked; {@code n} makes each question another one. */
  private enum Question {
    FIRST("first page"),
    NEXT("a next page, 50 to 5,000 rows behind"),
    TEAM("one team"),
    MINE("one person"),
    NOBODY("critical ones of nobody"),
    NEAR("near or missed ones of a team"),
    ACCOUNT("one account, all its cases"),
    TAG("a rare tag, unfinished"),
    TYPE_AND_TEAM("type and team together"),
    RESOLVED("resolved ones, newest first"),
    SEARCH("search: two words of a title"),
    BROAD("search: a word of 10,000 titles"),
    SAID("search: a word of a title and one of many messages"),
    SAID_TODO("search: a word of many messages, of what is to be done");

    private final String words;

    Question(String words) {
      this.words = words;
    }

    Map<String, String> asked(int n) {
      return switch (this) {
        case FIRST, NEXT -> Map.of();
        case TEAM -> Map.of("team", "team-" + n % 40);
        case MINE -> Map.of("assignee", "person-" + n % 400);
        case NOBODY -> Map.of("priority", "CRITICAL", "assignee", "nobody");
        case NEAR -> Map.of("promise", "NEAR", "team", "team-" + n % 40);
        case ACCOUNT -> Map.of("account", "account-" + n % 20_000, "status", "all");
        case TAG -> Map.of("tag", "tag-" + n % 5_000, "status", "unfinished");
        case TYPE_AND_TEAM -> Map.of("type", "type-" + n % 25, "team", "team-" + n % 40);
        case RESOLVED -> Map.of("status", "RESOLVED", "sort", "OPENED");
        case SEARCH -> Map.of("q", "export word" + n * 37 % 50_000, "status", "all");
        case BROAD -> Map.of("q", "common" + n % 100, "status", "all");
        case SAID -> Map.of("q", "common" + n % 100 + " said" + n % 300, "status", "all");
        case SAID_TODO -> Map.of("q", "said" + n % 300);
      };
    }
  }

  private static Latencies counts(Desk desk) {
    var nanos = new long[MEASURED];
    for (int n = -WARM; n < MEASURED; n++) {
      long start = System.nanoTime();
      desk.counts(Caller.system("bench"), Optional.of(new PersonId("person-" + (n + WARM) % 400)));
      if (n >= 0) {
        nanos[n] = System.nanoTime() - start;
      }
    }
    return new Latencies(nanos);
  }

  private static Latencies measure(Desk desk, Question question) {
    var nanos = new long[MEASURED];
    for (int n = -WARM; n < MEASURED; n++) {
      DeskFilter filter = DeskQuery.of(question.asked(n + WARM)).filter(Optional.empty());
      Optional<DeskFilter.Place> after =
          question == Question.NEXT ? behind(desk, filter, (n + WARM) % 100) : Optional.empty();
      long start = System.nanoTime();
      desk.read(Caller.system("bench"), filter, after, ROWS).orThrow();
      if (n >= 0) {
        nanos[n] = System.nanoTime() - start;
      }
    }
    return new Latencies(nanos);
  }

  private static Optional<DeskFilter.Place> behind(Desk desk, DeskFilter filter, int pages) {
    var last =
        desk.read(Caller.system("bench"), filter, Optional.empty(), 50 * (pages + 1)).orThrow();
    return Optional.of(filter.place(last.items().getLast()));
  }

  private static Latencies pages(Api api) {
    var nanos = new long[PAGES];
    long worked = 0;
    for (int n = -WARM; n < PAGES; n++) {
      if (n == 0) {
        worked = processorTime();
      }
      long start = System.nanoTime();
      api.get("/desk", "Accept", "text/html").expect(200);
      if (n >= 0) {
        nanos[n] = System.nanoTime() - start;
      }
    }
    System.out.printf(
        "desk: processor time of a page, client included: %.1f ms%n",
        (processorTime() - worked) / 1e6 / PAGES);
    return new Latencies(nanos);
  }

  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static void report(String what, Latencies latencies) {
    System.out.printf("desk: %,d cases, %s: %s%n", CASES, what, latencies);
  }

  private static final String DESK =
      """
      insert into desk_case (
        id, rank_at, opened_at, status, status_since, unfinished, todo, priority, type, tags,
        assignee, team, account, due_at, near_at, due_kind, tier, last_customer, customer_waits, unseen, reopenings, live,
        case_version, subject_version, shape)
      select
        10000 + n, opened + wait - boost, opened, status, opened, unfinished,
        unfinished and n % 60 <> 0, priority, 'type-' || n % 25,
        array['tag-' || n % 5000, 'area-' || n % 30],
        case when n % 3 = 0 then null else 'person-' || n % 400 end,
        'team-' || n / 7 % 40, 'account-' || n % 20000,
        case when unfinished then timestamptz '2026-11-25' + make_interval(mins => hash * 7200 + n % 7200 - 3600)
          else '9000-01-01' end,
        case when unfinished then timestamptz '2026-11-25' + make_interval(mins => hash * 7200 + n % 7200 - 4600)
          else '9000-01-01' end,
        case when unfinished then 'RESOLUTION' end, 'FRONTLINE', opened, n % 2 = 0,
        n % 4 = 0, n % 11 / 10, true, 3, 5, 2
      from (
        select n, unfinished, hash,
          timestamptz '2026-11-25' - make_interval(mins => case when unfinished then n % 60000 else n end) as opened,
          case when unfinished then case when n % 60 = 0 then 'WAITING_ON_CUSTOMER' else 'OPEN' end
            when n % 3 = 0 then 'RESOLVED' else 'CLOSED' end as status,
          (array['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + hash % 5] as priority,
          (array[interval '24 h', interval '4 h', interval '4 h', interval '1 h', interval '15 min'])[1 + hash % 5] as wait,
          (array[interval '0', interval '1 d', interval '1 d', interval '5 d', interval '30 d'])[1 + hash % 5] as boost
        from (
          select n, n % 20 = 0 as unfinished, abs(hashint4(n)) % 5 as hash
          from generate_series(:from, :to) n) raw) row
      """;

  private static final String LIST =
      """
      insert into case_row (
        id, status, unfinished, status_since, reopenings, priority, tags, contacts, opened_at,
        updated_at, rank_at, messages, customer_waits, unseen, live, case_version,
        subject_version, shape, title, words)
      select id, status, unfinished, status_since, 0, priority, tags, '{}', opened_at, opened_at,
        rank_at, 1, false, false, true, 3, 5, 2, title, to_tsvector('simple', title)
      from (
        select *, 'Export of word' || id % 50000 || ' fails, common' || id % 100 as title
        from desk_case where id between 10000 + :from and 10000 + :to) desk
      """;

  /** Sixty words of a message behind each title, some in many cases and most in few. */
  private static final String WORDS =
      """
      insert into case_words (id, words, subject_version, shape)
      select row.id,
        to_tsvector('simple', row.title || ' ' || (
          select string_agg('said' || abs(hashint8(row.id * 64 + n)) % (500 * n), ' ')
          from generate_series(1, 60) n))
        || array_to_tsvector(array['account ' || desk.account]
          || case when desk.unfinished then array['is unfinished'] else '{}' end),
        5, 2
      from case_row row join desk_case desk on desk.id = row.id
      where row.id between 10000 + :from and 10000 + :to
      """;
}
