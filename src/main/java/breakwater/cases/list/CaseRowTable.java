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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of the list, as they are written. */
@Component
class CaseRowTable implements Forgets {
  /** Words beyond this many characters are not searched; the index takes no more than 1 MB. */
  private static final int SEARCHED = 20_000;

  private final JdbcClient sql;

  CaseRowTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** False = there is no row yet, or its words are no longer the same. */
  boolean update(CaseRow row) {
    return bind(
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
                """,
                row)
            .update()
        == 1;
  }

  void put(CaseRow row, Words words) {
    String searched =
        words.title().orElse("") + "\n" + String.join("\n", words.attributes().values());
    bind(
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
            """,
            row)
        .param("title", words.title().orElse(null))
        .param("searched", searched.substring(0, Math.min(searched.length(), SEARCHED)))
        .update();
  }

  void remove(String id) {
    sql.sql("delete from case_row where id = :id").param("id", Long.parseLong(id)).update();
  }

  @Override
  public void forget(Subject subject) {
    if (subject.kind().equals(Case.SUBJECT)) {
      sql.sql("update case_row set title = null, words = null where id = :id")
          .param("id", Long.parseLong(subject.id()))
          .update();
    }
  }

  private StatementSpec bind(String statement, CaseRow row) {
    Case shown = row.shown();
    Standing standing = shown.standing();
    return sql.sql(statement)
        .param("id", Long.parseLong(shown.id().value()))
        .param("status", standing.status().name())
        .param("unfinished", standing.status().unfinished())
        .param("statusSince", at(standing.since()))
        .param("resolvedAt", at(standing.resolvedAt()))
        .param("closedAt", at(standing.closedAt()))
        .param("reopenings", standing.reopenings())
        .param("priority", shown.priority().name())
        .param("type", value(shown.type()))
        .param("area", value(shown.area()))
        .param("tags", names(shown.tags()))
        .param("assignee", value(shown.assignee()))
        .param("team", value(shown.team()))
        .param("account", value(shown.account()))
        .param("contacts", names(shown.conversation().contacts()))
        .param("openedAt", at(shown.openedAt()))
        .param("updatedAt", at(row.updatedAt()))
        .param("rankAt", at(Rank.at(shown)))
        .param("messages", shown.conversation().messages())
        .param("customerWaits", shown.conversation().customerWaits())
        .param("unseen", shown.conversation().unseen())
        .param("live", shown.live())
        .param("caseVersion", shown.version())
        .param("subjectVersion", row.version())
        .param("shape", row.shape())
        .param("texts", row.texts());
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
