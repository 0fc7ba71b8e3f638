package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * House, rule 13: the id that a fact has of somebody of imported history tells nothing of them, nor
 * can whoever guesses the name make it.
 */
class ImportedIdsTellNoNameTest extends ImportedRows {
  private String colleague = "";
  private String customer = "";

  @BeforeEach
  void names() {
    colleague = "Jörg " + key;
    customer = "Ann " + key;
  }

  @Test
  void whoever_guesses_a_name_cannot_make_the_id_of_it() {
    JsonNode read = take(theirs());

    assertThat(assignee()).isNotEqualTo(guessed(read, "assignee", colleague)).startsWith("x");
    assertThat(contact()).isNotEqualTo(guessed(read, "contact", customer)).startsWith("x");
  }

  @Test
  void the_same_name_has_the_same_id_in_the_next_file() {
    take(theirs());
    take(theirs().replace(key + "1,", key + "81,").replace(key + "2,", key + "82,"));

    assertThat(shown(caseOf(key + "81")).at("/assignee").asString()).isEqualTo(assignee());
    assertThat(count("select count(*) from stranger where name = :name", colleague)).isOne();
    assertThat(count("select count(*) from contact where name = :name", customer)).isOne();
  }

  @Test
  void whoever_was_imported_before_ids_had_a_secret_keeps_theirs_erased_or_not() {
    JsonNode mapping = preview(theirs()).at("/mapping");
    String old = guessed(mapping, "assignee", colleague);
    String erased = guessed(mapping, "contact", customer);
    JdbcClient sql = bean(JdbcClient.class);
    sql.sql("insert into stranger (kind, id, name) values ('PERSON', :id, :name)")
        .param("id", old)
        .param("name", colleague)
        .update();
    sql.sql("insert into contact (id) values (:id)").param("id", erased).update();

    take(theirs());

    assertThat(assignee()).isEqualTo(old);
    assertThat(contact()).isEqualTo(erased);
    assertThat(count("select count(*) from stranger where name = :name", colleague)).isOne();
    assertThat(count("select count(*) from contact where name = :name", customer)).isZero();
  }

  private String theirs() {
    return export()
        .replace("Jörg Müller", colleague)
        .replace("ann" + key + "@mueller.example", customer);
  }

  private JsonNode take(String file) {
    JsonNode mapping = preview(file).at("/mapping");
    taken(mapping.toString(), file);
    return mapping;
  }

  private String assignee() {
    return shown(caseOf(key + "1")).at("/assignee").asString();
  }

  private String contact() {
    return bean(JdbcClient.class)
        .sql("select contacts[1] from case_row where id = :id")
        .param("id", Long.valueOf(caseOf(key + "1")))
        .query(String.class)
        .single();
  }

  private int count(String query, String name) {
    return bean(JdbcClient.class).sql(query).param("name", name).query(Integer.class).single();
  }

  /** What rows make of a name: 128 bits of the digest of prefix and name, each with its length. */
  private static String guessed(JsonNode mapping, String meaning, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {mapping.at("/" + meaning + "/prefix").asString(""), name}) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
      }
      ByteBuffer bits = ByteBuffer.wrap(digest.digest());
      return "x" + new UUID(bits.getLong(), bits.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
