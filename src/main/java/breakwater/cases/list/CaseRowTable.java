package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.Standing;
import breakwater.journal.Forgets;
import breakwater.journal.Id;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
   * @param read what their texts say; those that are erased are missing
   */
  void put(List<CaseRow> rows, Map<TextRef, String> read) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          UPSERT, rows.stream().map(row -> values(row, read)).toArray(SqlParameterSource[]::new));
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
        customer_waits = :customerWaits, unseen = :unseen, live = :live, tier = :tier,
        case_version = :caseVersion, subject_version = :subjectVersion, shape = :shape
      where id = :id and texts = :texts
      """;

  private static final String UPSERT =
      """
      with searched as (
        insert into case_words (id, merged_into, words, subject_version, shape)
        values (
          :id, :mergedInto, to_tsvector('simple', :words) || array_to_tsvector(:marks),
          :subjectVersion, :shape)
        on conflict (id) do update set
          merged_into = excluded.merged_into, words = excluded.words,
          subject_version = excluded.subject_version, shape = excluded.shape
      )
      insert into case_row (
        id, status, unfinished, status_since, resolved_at, closed_at, reopenings, priority,
        type, area, tags, assignee, team, account, contacts, opened_at, updated_at, rank_at, messages,
        customer_waits, unseen, live, tier, case_version, subject_version, shape, texts, title,
        words)
      values (
        :id, :status, :unfinished, :statusSince, :resolvedAt, :closedAt, :reopenings,
        :priority, :type, :area, :tags, :assignee, :team, :account, :contacts, :openedAt, :updatedAt,
        :rankAt, :messages, :customerWaits, :unseen, :live, :tier, :caseVersion, :subjectVersion,
        :shape, :texts, :title, to_tsvector('simple', :about))
      on conflict (id) do update set
        status = excluded.status, unfinished = excluded.unfinished,
        status_since = excluded.status_since, resolved_at = excluded.resolved_at,
        closed_at = excluded.closed_at, reopenings = excluded.reopenings,
        priority = excluded.priority, type = excluded.type, area = excluded.area,
        tags = excluded.tags, assignee = excluded.assignee, team = excluded.team,
        account = excluded.account, contacts = excluded.contacts, opened_at = excluded.opened_at,
        updated_at = excluded.updated_at, rank_at = excluded.rank_at,
        messages = excluded.messages, customer_waits = excluded.customer_waits,
        unseen = excluded.unseen, live = excluded.live, tier = excluded.tier,
        case_version = excluded.case_version, subject_version = excluded.subject_version,
        shape = excluded.shape, texts = excluded.texts, title = excluded.title,
        words = excluded.words
      """;

  void remove(String id) {
    sql.sql("delete from case_row where id = :id").param("id", Long.parseLong(id)).update();
    removeWords(id);
  }

  private void removeWords(String id) {
    sql.sql("delete from case_words where id = :id").param("id", Long.parseLong(id)).update();
  }

  /** Without a print the row is written anew, from what is left. */
  @Override
  public void forget(Subject subject) {
    if (subject.kind().equals(Case.SUBJECT)) {
      sql.sql("update case_row set title = null, words = '', texts = null where id = :id")
          .param("id", Long.parseLong(subject.id()))
          .update();
      removeWords(subject.id());
    }
  }

  private static MapSqlParameterSource values(CaseRow row, Map<TextRef, String> read) {
    Searched searched = row.searched();
    return values(row)
        .addValue("title", read.get(row.shown().title()))
        .addValue("about", searched.wordsAbout(read))
        .addValue("words", searched.words(read))
        .addValue("marks", searched.marks().toArray(String[]::new))
        .addValue(
            "mergedInto", searched.mergedInto().map(id -> Long.valueOf(id.value())).orElse(null));
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
        .addValue("tier", row.tier().name())
        .addValue("caseVersion", shown.version())
        .addValue("subjectVersion", row.version())
        .addValue("shape", row.shape())
        .addValue("texts", row.print());
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
