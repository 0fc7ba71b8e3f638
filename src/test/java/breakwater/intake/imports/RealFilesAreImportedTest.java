package breakwater.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.behaviour.Reply;
import breakwater.journal.Worker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Issue: the shipped mappings were tried on real files; the figures agree with a count made outside
 * the product, here by another reader of the same file. The suite has time for the beginning of
 * each; {@code BREAKWATER_WHOLE_FILES=true} takes them whole.
 */
class RealFilesAreImportedTest extends Product {
  private static final String LOG = "incidents/servicenow-log-before-2016-05.csv.gz";
  private static final String TICKETS = "routing/it-tickets-dev.csv.gz";

  /** After it the log begins with another case. */
  private static final int LOG_LINES = 3_001;

  private static final int TICKET_LINES = 501;

  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");
  private static final Map<String, String> WAITING =
      Map.of(
          "Awaiting User Info", "CUSTOMER",
          "Awaiting Vendor", "THIRD_PARTY",
          "Awaiting Problem", "HOLD",
          "Awaiting Evidence", "HOLD");

  @Autowired private List<Worker> workers;

  @Test
  void the_service_desks_log_becomes_its_cases() throws Exception {
    byte[] file = DevelopmentData.beginning(LOG, LOG_LINES);
    Expected expected = Expected.of(rows(file));
    JsonNode done = imported("servicenow-event-log", file);

    assertThat(done.at("/state").asString()).isEqualTo("DONE");
    assertThat(done.at("/rowsRead").asLong()).isEqualTo(expected.rows);
    assertThat(done.at("/rowsKept").asLong()).isEqualTo(expected.rows);
    assertThat(done.at("/rowsRejected").asLong()).isZero();
    assertThat(done.at("/casesOpened").asLong()).isEqualTo(expected.cases);
    assertThat(counted("priority")).isEqualTo(expected.priorities);
    assertThat(counted("status")).isEqualTo(expected.statuses);
    assertThat(number("select sum(reopenings) from case_row c", "")).isEqualTo(expected.reopenings);
    assertThat(intervals()).isEqualTo(expected.waiting);

    JsonNode again = imported("servicenow-event-log", file);
    assertThat(again.at("/rowsKept").asLong()).isZero();
    assertThat(again.at("/rowsRepeated").asLong()).isEqualTo(expected.rows);
    assertThat(again.at("/casesOpened").asLong() + again.at("/factsTold").asLong()).isZero();
  }

  @Test
  void plain_tickets_become_a_case_each() throws Exception {
    byte[] file = DevelopmentData.beginning(TICKETS, TICKET_LINES);
    var types = new TreeMap<String, Long>();
    List<CSVRecord> rows = rows(file);
    for (CSVRecord row : rows) {
      types.merge(row.get("label").replace(' ', '-'), 1L, Long::sum);
    }
    JsonNode done = imported("text-tickets", file);
    assertThat(done.at("/rowsRejected").asLong()).isZero();
    assertThat(done.at("/casesOpened").asLong()).isEqualTo(rows.size());
    var found = new TreeMap<String, Long>();
    bean(JdbcClient.class)
        .sql(
            """
            select type, count(*) from case_row c join conversation v on v.case_id = c.id
            where v.source = 'tickets' group by type
            """)
        .query(
            row -> {
              found.merge(row.getString(1), row.getLong(2), Long::sum);
            });
    types.forEach(
        (type, count) -> assertThat(found.get(type)).as(type).isGreaterThanOrEqualTo(count));
  }

  /** What another reader of the log finds in it. */
  private record Expected(
      long rows,
      long cases,
      Map<String, Long> priorities,
      Map<String, Long> statuses,
      long reopenings,
      Map<String, Long> waiting) {

    static Expected of(List<CSVRecord> rows) {
      Map<String, List<CSVRecord>> cases = new LinkedHashMap<>();
      rows.forEach(r -> cases.computeIfAbsent(r.get("number"), n -> new ArrayList<>()).add(r));
      var priorities = new HashMap<String, Long>();
      var statuses = new HashMap<String, Long>();
      var waiting = new TreeMap<String, Long>();
      long reopenings = 0;
      for (List<CSVRecord> log : cases.values()) {
        log.sort(
            Comparator.comparingLong((CSVRecord r) -> seconds(r))
                .thenComparingLong(r -> Long.parseLong(r.get("sys_mod_count"))));
        String state = "";
        long since = 0;
        for (CSVRecord row : log) {
          String next = row.get("incident_state");
          boolean was = state.equals("Resolved") || state.equals("Closed");
          boolean is = next.equals("Resolved") || next.equals("Closed");
          reopenings += was && !is ? 1 : 0;
          String before = WAITING.getOrDefault(state, "");
          String after = WAITING.getOrDefault(next, "");
          if (!before.equals(after)) {
            if (!before.isEmpty()) {
              waiting.merge(before, seconds(row) - since, Long::sum);
            }
            since = seconds(row);
          }
          state = next;
        }
        priorities.merge(priority(log.getLast().get("priority")), 1L, Long::sum);
        statuses.merge(state.toUpperCase(java.util.Locale.ROOT), 1L, Long::sum);
      }
      return new Expected(rows.size(), cases.size(), priorities, statuses, reopenings, waiting);
    }

    private static long seconds(CSVRecord row) {
      return LocalDateTime.parse(row.get("sys_updated_at"), DAY_FIRST)
          .toEpochSecond(ZoneOffset.UTC);
    }

    private static String priority(String theirs) {
      return List.of("CRITICAL", "HIGH", "MEDIUM", "LOW").get(Integer.parseInt(theirs) - 1);
    }
  }

  private Map<String, Long> counted(String column) {
    var counts = new HashMap<String, Long>();
    bean(JdbcClient.class)
        .sql(
            """
            select %s, count(*) from case_row c join conversation v on v.case_id = c.id
            where v.source = 'servicenow' and v.external_id ~ '^[0-9]+$' group by 1
            """
                .formatted(column))
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  private long number(String select, String where) {
    return bean(JdbcClient.class)
        .sql(
            select
                + " join conversation v on v.case_id = c.id where v.source = 'servicenow' and"
                + " v.external_id ~ '^[0-9]+$' "
                + where)
        .query(Long.class)
        .single();
  }

  /** Seconds of waiting, from the facts in the order in which they took effect. */
  private Map<String, Long> intervals() {
    var waiting = new TreeMap<String, Long>();
    bean(JdbcClient.class)
        .sql(
            """
            with moves as (
              select f.subject, f.at, f.version, f.payload,
                f.name like 'case.waiting-began%' as began,
                lead(f.at) over (partition by f.subject order by f.at, f.version) as until
              from fact f join conversation v on f.subject = 'case/' || v.case_id
              where v.source = 'servicenow' and v.external_id ~ '^[0-9]+$'
                and (f.name like 'case.waiting-%' or f.name like 'case.resolved%'
                  or f.name like 'case.reopened%' or f.name like 'case.closed%')
            )
            select payload::jsonb ->> 'on', sum(extract(epoch from until - at))::bigint
            from moves where began and until is not null group by 1
            """)
        .query(
            row -> {
              waiting.put(row.getString(1), row.getLong(2));
            });
    return waiting;
  }

  private static List<CSVRecord> rows(byte[] packed) {
    try (var reader =
            new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), UTF_8);
        var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(reader)) {
      return parser.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode imported(String mapping, byte[] file) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/imports?mapping=" + mapping))
            .header("Authorization", "Bearer " + ADMIN_TOKEN)
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Reply started = new Reply("POST /imports", client.send(request, BodyHandlers.ofString()));
      String id = started.expect(202).at("/id");
      long from = System.nanoTime();
      Worker worker =
          workers.stream().filter(w -> w.name().equals("imports")).findFirst().orElseThrow();
      while (worker.work()) {}
      JsonNode done = api().get("/api/v1/imports/" + id).expect(200).json();
      System.out.printf(
          "%s: %d rows in %.1f s, %d rows/s, %d facts%n",
          mapping,
          done.at("/rowsRead").asLong(),
          (System.nanoTime() - from) / 1e9,
          done.at("/rowsPerSecond").asLong(),
          done.at("/factsTold").asLong());
      return done;
    }
  }
}
