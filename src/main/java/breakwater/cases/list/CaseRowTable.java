package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.Standing;
import breakwater.cases.story.CaseWords.Words;
import breakwater.journal.Forgets;
import breakwater.journal.Id;
import breakwater.journal.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the list, as they are written. */
@Component
class CaseRowTable implements Forgets {
  /** Words beyond this many characters are not searched; the index takes no more than 1 MB. */
  private static final int SEARCHED = 20_000;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  CaseRowTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /** Returns those that have no row yet, or whose words are no longer the same. */
  List<CaseRow> update(List<CaseRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int[] updated =
        batch.batchUpdate(
            UPDATE, rows.stream().map(CaseRowTable::values).toArray(SqlParameterSource[]::new));
    var absent = new ArrayList<CaseRow>();
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        absent.add(rows.get(i));
      }
    }
    return absent;
  }

  /**
   * @param words one for each row, in the same order
   */
  void put(List<CaseRow> rows, List<Words> words) {
    var values = new SqlParameterSource[rows.size()];
    for (int i = 0; i < values.length; i++) {
      Words said = words.get(i);
      String searched =
          said.title().orElse("") + "\n" + String.join("\n", said.attributes().values());
      values[i] =
          values(rows.get(i))
              .addValue("title", said.title().orElse(null))
              .addValue("searched", searched.substring(0, Math.min(searched.length(), SEARCHED)));
    }
    if (values.length > 0) {
      batch.batchUpdate(UPSERT, values);
    }
  }

  private static final String UPDATE =
      """
      update case_row set
        status = :status, unfinished = :unfinished, status_since = :statusSince,
        resolved_at = :resolvedAt, closed_at = :closedAt, reopenings = :reopenings,
        priority = :priority, type = :type, area = :area, tags = :tags,
        assignee = :assignee, team = :team, account = :account, contacts = :contacts, opened_at = :openedAt,
        updated_at = :updatedAt, rank_at = :rankAt, messages = :messages,
        customer_waits = :customerWaits, unseen = :unseen, live = :live,
        case_version = :caseVersion, subject_version = :subjectVersion, shape = :shape
      where id = :id and texts = :texts
      """;

  private static final String UPSERT =
      """
      insert into case_row (
        id, status, unfinished, status_since, resolved_at, closed_at, reopenings, priority,
        type, area, tags, assignee, team, account, contacts, opened_at, updated_at, rank_at, messages,
        customer_waits, unseen, live, case_version, subject_version, shape, texts, title,
        words)
      values (
        :id, :status, :unfinished, :statusSince, :resolvedAt, :closedAt, :reopenings,
        :priority, :type, :area, :tags, :assignee, :team, :account, :contacts, :openedAt, :updatedAt,
        :rankAt, :messages, :customerWaits, :unseen, :live, :caseVersion, :subjectVersion,
        :shape, :texts, :title, to_tsvector('simple', :searched))
      on conflict (id) do update set
        status = excluded.status, unfinished = excluded.unfinished,
        status_since = excluded.status_since, resolved_at = excluded.resolved_at,
        closed_at = excluded.closed_at, reopenings = excluded.reopenings,
        priority = excluded.priority, type = excluded.type, area = excluded.area,
        tags = excluded.tags, assignee = excluded.assignee, team = excluded.team,
        account = excluded.account, contacts = excluded.contacts, opened_at = excluded.opened_at,
        updated_at = excluded.updated_at, rank_at = excluded.rank_at,
        messages = excluded.messages, customer_waits = excluded.customer_waits,
        unseen = excluded.unseen, live = excluded.live,
        case_version = excluded.case_version, subject_version = excluded.subject_version,
        shape = excluded.shape, texts = excluded.texts, title = excluded.title,
        words = excluded.words
      """;

  void remove(String id) {
    sql.sql("delete from case_row where id = :id").param("id", Long.parseLong(id)).update();
  }

  @Override
  public void forget(Subject subject) {
    if (subject.kind().equals(Case.SUBJECT)) {
      sql.sql("update case_row set title = null, words = '' where id = :id")
          .param("id", Long.parseLong(subject.id()))
          .update();
    }
  }

  private static MapSqlParameterSource values(CaseRow row) {
    Case shown = row.shown();
    Standing standing = shown.standing();
    return new MapSqlParameterSource()
        .addValue("id", Long.parseLong(shown.id().value()))
        .addValue("status", standing.status().name())
        .addValue("unfinished", standing.status().unfinished())
        .addValue("statusSince", at(standing.since()))
        .addValue("resolvedAt", at(standing.resolvedAt()))
        .addValue("closedAt", at(standing.closedAt()))
        .addValue("reopenings", standing.reopenings())
        .addValue("priority", shown.priority().name())
        .addValue("type", value(shown.type()))
        .addValue("area", value(shown.area()))
        .addValue("tags", names(shown.tags()))
        .addValue("assignee", value(shown.assignee()))
        .addValue("team", value(shown.team()))
        .addValue("account", value(shown.account()))
        .addValue("contacts", names(shown.conversation().contacts()))
        .addValue("openedAt", at(shown.openedAt()))
        .addValue("updatedAt", at(row.updatedAt()))
        .addValue("rankAt", at(Rank.at(shown)))
        .addValue("messages", shown.conversation().messages())
        .addValue("customerWaits", shown.conversation().customerWaits())
        .addValue("unseen", shown.conversation().unseen())
        .addValue("live", shown.live())
        .addValue("caseVersion", shown.version())
        .addValue("subjectVersion", row.version())
        .addValue("shape", row.shape())
        .addValue("texts", row.texts());
  }

  private static String[] names(Set<? extends Id> ids) {
    return ids.stream().map(Id::value).sorted().toArray(String[]::new);
  }

  private static @Nullable String value(Optional<? extends Id> id) {
    return id.map(Id::value).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
    return instant.map(CaseRowTable::at).orElse(null);
  }
}
