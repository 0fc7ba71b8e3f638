package breakwater.journal.advice;

import breakwater.journal.Subject;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers of slow advisers, so that the same question is asked once. */
@Component
class MemoTable {
  private final JdbcClient db;

  MemoTable(JdbcClient db) {
    this.db = db;
  }

  Optional<String> answer(String follower, int revision, byte[] question) {
    return db.sql(
            """
            select answer from memo
            where follower = :follower and revision = :revision and question = :question
            """)
        .param("follower", follower)
        .param("revision", revision)
        .param("question", question)
        .query((row, n) -> row.getString(1))
        .optional();
  }

  void keep(String follower, int revision, byte[] question, Subject subject, String answer) {
    db.sql(
            """
            insert into memo (follower, revision, question, subject, answer, created_at)
            values (:follower, :revision, :question, :subject, :answer, clock_timestamp())
            on conflict do nothing
            """)
        .param("follower", follower)
        .param("revision", revision)
        .param("question", question)
        .param("subject", subject.toString())
        .param("answer", answer)
        .update();
  }
}
