package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a customer sends is kept whatever its files say of themselves, and shown to nobody as a
 * page.
 */
class FilesComeWithMessagesTest extends Product {
  private final String conversation = unique("ticket");

  @Test
  void an_attachment_is_only_ever_a_download() {
    byte[] page = "<script>alert(1)</script>".getBytes(UTF_8);
    var file =
        Map.of(
            "name",
            "r\u00e9sum\u00e9 \"x\".html",
            "contentType",
            "text/html",
            "base64",
            Base64.getEncoder().encodeToString(page));
    String id =
        receive(Inbox.message(conversation).with("attachments", List.of(file)))
            .expect(201)
            .at("/caseId");
    Reply messages = api().get("/api/v1/cases/" + id + "/messages").expect(200);
    assertThat(messages.at("/items/0/attachments/0/name")).isEqualTo("r\u00e9sum\u00e9 \"x\".html");

    String attachment = messages.at("/items/0/attachments/0/id");
    Reply download = api().get("/api/v1/cases/" + id + "/attachments/" + attachment).expect(200);
    assertThat(download.text()).isEqualTo("<script>alert(1)</script>");
    assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(download.header("Content-Disposition")).startsWith("attachment;");
    assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(download.header("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void what_a_file_says_of_its_kind_loses_no_message() {
    String page = Base64.getEncoder().encodeToString("42".getBytes(UTF_8));
    List<Map<String, String>> files =
        Stream.of("text/plain; charset=utf-8", "x".repeat(500) + "/y", "no kind", "", "a/b\r\nc: d")
            .map(type -> Map.of("name", "f", "contentType", type, "base64", page))
            .toList();
    List<Map<String, String>> andOneWithout = new ArrayList<>(files);
    andOneWithout.add(Map.of("name", "f", "base64", page));

    String id =
        receive(Inbox.message(conversation).with("attachments", andOneWithout))
            .expect(201)
            .at("/caseId");

    assertThat(
            bean(JdbcClient.class)
                .sql("select media_type from attachment where case_id = ? order by id")
                .param(id)
                .query(String.class)
                .list())
        .hasSize(6)
        .startsWith("text/plain")
        .containsOnly("text/plain", "application/octet-stream");
  }

  @Test
  void too_large_a_file_is_refused_and_nothing_is_kept() {
    String base64 = Base64.getEncoder().encodeToString(new byte[10 * 1024 * 1024 + 1]);
    var file = Map.of("name", "big", "contentType", "text/plain", "base64", base64);
    Inbox message = Inbox.message(conversation).with("attachments", List.of(file));
    Reply refused = receive(message).expect(422);
    assertThat(refused.at("/type")).isEqualTo("/problems/attachments-too-large");
    receive(message.without("attachments")).expect(201);
  }

  private Reply receive(Inbox message) {
    return api().post("/api/v1/messages", message.body());
  }
}
