package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What strangers attach is a download, or a picture; never a page of ours, whatever it says. */
class FilesOfStrangersAreHarmlessTest extends Product {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };

  @Test
  void only_what_is_a_picture_by_its_bytes_is_shown() {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
            .getBytes(StandardCharsets.UTF_8);
    String id =
        with(
            List.of(
                file("a.png", "image/png", page),
                file("b.html", "text/html", page),
                file("c.svg", "image/svg+xml", drawing),
                file("d.svg", "image/png", drawing),
                file("e.txt", "text/html", PNG)));
    for (int number = 1; number <= 4; number++) {
      HttpResponse<String> file = load(id, number);
      assertThat(header(file, "Content-Disposition")).startsWith("attachment");
      assertThat(header(file, "Content-Type")).startsWith("application/octet-stream");
    }
    HttpResponse<String> picture = load(id, 5);
    assertThat(header(picture, "Content-Disposition")).startsWith("inline");
    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
    for (int number = 1; number <= 5; number++) {
      HttpResponse<String> file = load(id, number);
      assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
      assertThat(file.headers().allValues("Content-Security-Policy"))
          .anyMatch(policy -> policy.contains("sandbox") && policy.contains("default-src 'none'"));
    }
  }

  @Test
  void a_name_leads_nowhere_and_hides_nothing() {
    String id =
        with(
            List.of(
                file("../../etc/passwd", "text/plain", PNG),
                file("C:\\Windows\\evil.exe", "text/plain", PNG),
                file("invoice\u202Egpj.exe", "text/plain", PNG),
                file("a\"; filename=\"b.html", "text/plain", PNG),
                file(".htaccess", "text/plain", PNG),
                file("x".repeat(200) + ".pdf", "text/plain", PNG),
                file("one.txt", "text/plain", new byte[] {'1'})));
    assertThat(name(id, 1)).contains("passwd").doesNotContain("..", "/etc", "%2F");
    assertThat(name(id, 2)).contains("evil.exe").doesNotContain("Windows");
    assertThat(name(id, 3)).contains("invoicegpj.exe").doesNotContain("%E2%80%AE", "\u202E");
    assertThat(name(id, 4)).doesNotContain("filename=\"b.html\"");
    assertThat(name(id, 5)).contains("_htaccess");
    assertThat(name(id, 6)).contains("x.pdf").hasSizeLessThan(300);
    String api =
        api().get("/api/v1/cases/" + id + "/attachments/m1-3").header("Content-Disposition");
    assertThat(api).startsWith("attachment").doesNotContain("%E2%80%AE");
    assertThat(api().get("/api/v1/cases/" + id + "/messages").at("/items/0/attachments/2/name"))
        .isEqualTo("invoicegpj.exe");
    assertThat(browser().load("/cases/" + id).body())
        .contains("invoicegpj.exe", "1 byte")
        .doesNotContain("\u202E", "1 bytes");
  }

  /** The customer's words are worth more than the name of their file. */
  @Test
  void a_name_that_is_too_long_is_shortened_and_keeps_its_ending() {
    String id = with(List.of(file("trace-" + "x".repeat(294) + ".log", "text/plain", PNG)));
    Reply messages = api().get("/api/v1/cases/" + id + "/messages").expect(200);
    assertThat(messages.at("/items/0/attachments/0/name"))
        .hasSize(255)
        .startsWith("trace-x")
        .endsWith("x.log");
    String whole = "y".repeat(251) + ".log";
    Map<String, ?> note =
        Map.of(
            "direction",
            "NOTE",
            "body",
            "As kept.",
            "attachments",
            List.of(file(whole, "text/plain", PNG)));
    api().post("/api/v1/cases/" + id + "/messages", note).expect(201);
    assertThat(api().get("/api/v1/cases/" + id + "/messages").expect(200).text()).contains(whole);
  }

  private String name(String id, int number) {
    return header(load(id, number), "Content-Disposition");
  }

  private HttpResponse<String> load(String id, int number) {
    return browser().load("/cases/" + id + "/attachments/m1-" + number);
  }

  private SignedInBrowser browser() {
    return new SignedInBrowser(address(), ADMIN_TOKEN);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private String with(List<Map<String, String>> files) {
    return api()
        .post("/api/v1/messages", Inbox.message(unique("ticket")).with("attachments", files).body())
        .expect(201)
        .at("/caseId");
  }

  private static Map<String, String> file(String name, String type, byte[] data) {
    return Map.of(
        "name", name, "contentType", type, "base64", Base64.getEncoder().encodeToString(data));
  }
}
