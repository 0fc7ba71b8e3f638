package breakwater.intake;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which case a conversation has, and which messages were received. Of these only a digest is kept:
 * some sources name messages after people, and a repeat must be known even after an erasure.
 */
@Component
class ConversationTable implements Forgets {
  private final JdbcClient sql;

  ConversationTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Finds where a message belongs, in one statement: it is a repeat, or has a conversation (which
   * stays locked until the end of the transaction), or else begins one at once.
   */
  Place place(Inbound message) {
    while (true) {
      Optional<Found> found = look(message);
      if (found.isPresent()) {
        CaseId caseId = caseId(found.get().caseId());
        switch (found.get().what()) {
          case KNOWN -> {
            return new Place.Known(caseId, new MessageId(found.get().messageId()));
          }
          case ONGOING -> {
            return new Place.Ongoing(caseId);
          }
          case FRESH -> {
            return new Place.Fresh(caseId);
          }
          case OVERTAKEN -> takeBack(message, caseId);
        }
      }
    }
  }

  private enum What {
    KNOWN,
    ONGOING,
    FRESH,
    /** Another transaction began the same conversation at the same moment; look again. */
    OVERTAKEN
  }

  private record Found(What what, long caseId, String messageId) {}

  /** Empty = another transaction noted the same message at the same moment; look again. */
  private Optional<Found> look(Inbound message) {
    return sql.sql(
            """
            with known as materialized (
              select case_id, message_id from received where digest = :digest
            ), ongoing as materialized (
              select case_id from conversation
              where source = :source and external_id = :conversation for update
            ), numbered as materialized (
              select nextval('case_number') as case_id
              where not exists (select from known) and not exists (select from ongoing)
            ), noted as (
              insert into received (digest, case_id, message_id)
              select :digest, case_id, 'm1' from numbered
              on conflict do nothing returning case_id
            ), begun as (
              insert into conversation (source, external_id, case_id)
              select :source, :conversation, case_id from noted
              on conflict do nothing returning case_id
            )
            select 'KNOWN' as what, case_id, message_id from known
            union all
            select 'ONGOING', case_id, '' from ongoing where not exists (select from known)
            union all
            select 'FRESH', case_id, '' from begun
            union all
            select 'OVERTAKEN', case_id, '' from noted where not exists (select from begun)
            """)
        .param("digest", digest(message))
        .param("source", message.source().value())
        .param("conversation", conversation(message))
        .query((row, n) -> found(row))
        .optional();
  }

  /** False = it was received before, and that is committed. */
  boolean note(Inbound message, CaseId caseId, MessageId messageId) {
    return sql.sql(
                """
                insert into received (digest, case_id, message_id)
                values (:digest, :case, :message) on conflict do nothing
                """)
            .param("digest", digest(message))
            .param("case", number(caseId))
            .param("message", messageId.value())
            .update()
        == 1;
  }

  /** Gives a conversation its next case, and notes the message that begins it. */
  Optional<CaseId> beginNext(Inbound message) {
    return sql.sql(
            """
            with noted as (
              insert into received (digest, case_id, message_id)
              values (:digest, nextval('case_number'), 'm1')
              on conflict do nothing returning case_id
            )
            update conversation set case_id = noted.case_id from noted
            where source = :source and external_id = :conversation
            returning conversation.case_id
            """)
        .param("digest", digest(message))
        .param("source", message.source().value())
        .param("conversation", conversation(message))
        .query((row, n) -> caseId(row.getLong(1)))
        .optional();
  }

  /** The next message of an erased conversation begins a new case; a repeat is still known. */
  @Override
  public void forget(Subject subject) {
    if (subject.kind().equals(Case.SUBJECT)) {
      sql.sql("delete from conversation where case_id = :case")
          .param("case", Long.parseLong(subject.id()))
          .update();
    }
  }

  private void takeBack(Inbound message, CaseId caseId) {
    sql.sql("delete from received where digest = :digest and case_id = :case")
        .param("digest", digest(message))
        .param("case", number(caseId))
        .update();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        What.valueOf(row.getString("what")), row.getLong("case_id"), row.getString("message_id"));
  }

  private static String conversation(Inbound message) {
    return message.conversation().orElse(message.externalId());
  }

  private static CaseId caseId(long number) {
    return new CaseId(Long.toString(number));
  }

  private static long number(CaseId id) {
    return Long.parseLong(id.value());
  }

  private static byte[] digest(Inbound message) {
    try {
      String name = message.source().value() + "\n" + message.externalId();
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
