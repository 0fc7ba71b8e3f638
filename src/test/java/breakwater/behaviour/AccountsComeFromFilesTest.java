package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom a house serves comes from a table of its own; a repeat changes only what differs. */
class AccountsComeFromFilesTest extends Product {
  private static final String AT = "/api/v1/imports/accounts";

  private JsonNode sent(String path, String rows) {
    return api().post(path, rows, "Content-Type", "text/csv").expect(200).json();
  }

  @Test
  void goodRowsAreKeptBadOnesListedAndARepeatChangesOnlyWhatDiffers() {
    String key = unique("crm");
    String owner = new Crew(api()).person("bea", "AGENT");
    String rows =
        """
        ID,Name,Tier,Revenue,Renewal,Region,Time zone,Owner,Contacts,Seats
        %1$s-1,Acme %1$s,gold,"120,000",2027-03-31,EU,Europe/Berlin,%2$s,Jo Weber <jo@%1$s.example>; al@%1$s.example,40
        %1$s-2,Bolt %1$s,platinum,1,,,,,,
        %1$s-3,Core %1$s,,12.50,,,,,,
        %1$s-4,Dune %1$s,,,31.3.2027,,,,,
        %1$s-5,Echo %1$s,,,,,Mars/Olympus,,,
        %1$s-6,Fern %1$s,,,,,,nobody-here,,
        %1$s-7,Gale %1$s,,,,,,,not an address,
        ,Nobody %1$s,,,,,,,,
        %1$s-8,,vip,,,,,,,
        %1$s-9,Short
        """
            .formatted(key, owner);

    JsonNode shown = sent(AT + "/preview", rows);
    assertThat(shown.get("added").asInt()).isEqualTo(1);
    assertThat(api().get("/api/v1/accounts?q=" + key).expect(200).json().get("items")).isEmpty();

    JsonNode done = sent(AT, rows);
    assertThat(done.get("rows").asInt()).isEqualTo(10);
    assertThat(done.get("added").asInt()).isEqualTo(1);
    assertThat(done.get("rejected").asInt()).isEqualTo(9);
    assertThat(done.get("rejections").valueStream().map(it -> it.get("line").asInt()))
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(done.get("rejections").toString())
        .contains("platinum", "12.50", "31.3.2027", "Mars/Olympus", "nobody-here")
        .contains("not an address", "holds no id", "has no name", "2 cells");
    String id = done.at("/lines/0/account").asString();
    Reply account = api().get("/api/v1/accounts/" + id).expect(200);
    assertThat(account.text())
        .contains("VIP", "120000", "2027-03-31", "Europe/Berlin", owner, "\"Seats\":\"40\"");
    assertThat(api().get("/api/v1/accounts/" + id + "/contacts").expect(200).text())
        .contains("Jo Weber", "jo@" + key + ".example", "al@" + key + ".example");

    JsonNode again = sent(AT, rows);
    assertThat(again.get("same").asInt()).isEqualTo(1);
    assertThat(again.get("changed").asInt()).isZero();
    assertThat(api().get("/api/v1/accounts/" + id).header("ETag"))
        .isEqualTo(account.header("ETag"));

    JsonNode changed = sent(AT, "id,revenue,region\n%s-1,130000,\n".formatted(key));
    assertThat(changed.at("/lines/0/differs").toString()).isEqualTo("[\"revenue\"]");
    assertThat(api().get("/api/v1/accounts/" + id).text()).contains("130000", "\"EU\"");
  }

  @Test
  void ownColumnsAreMappedAndAFileThatDoesNotFitIsRefused() {
    String key = unique("own");
    String mapping =
        """
        {"source": "%s", "id": "No.", "account": "Firma", "renewsOn": "Ablauf", "dates": "d.M.yyyy",
         "customerTier": {"column": "Klasse", "values": {"A": "VIP"}}}
        """
            .formatted(key);
    String asked = "?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8);
    JsonNode done = sent(AT + asked, "No.;Firma;Ablauf;Klasse;Zeug\n7;Müller;3.2.2027;a;x\n");
    String id = done.at("/lines/0/account").asString();
    assertThat(api().get("/api/v1/accounts/" + id).text())
        .contains("2027-02-03", "VIP", "Müller")
        .doesNotContain("Zeug");
    assertThat(sent(AT, "id,name\n%s-0,a\0b\n".formatted(key)).toString()).contains("NUL");
    for (Map.Entry<String, String> wrong :
        Map.of(
                AT + asked,
                "a,b\n1,2\n",
                AT,
                "",
                AT + "?mapping=nothing",
                "id,name\n1,x\n",
                AT + "?mapping=%7B%22id%22%3A1%2C%22odd%22%3A2%7D",
                "id,name\n1,x\n")
            .entrySet()) {
      assertThat(api().post(wrong.getKey(), wrong.getValue(), "Content-Type", "text/csv").status())
          .isEqualTo(422);
    }
  }
}
