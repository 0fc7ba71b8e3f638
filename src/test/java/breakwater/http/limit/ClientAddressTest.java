package breakwater.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Reliability, section 2, "Brute force": a forged X-Forwarded-For changes nothing. */
class ClientAddressTest {
  private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "::1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.9 |                            | 203.0.113.9
          203.0.113.9 | 1.1.1.1                    | 203.0.113.9
          10.0.0.1    | 198.51.100.7               | 198.51.100.7
          10.0.0.1    | 6.6.6.6, 198.51.100.7      | 198.51.100.7
          10.0.0.1    | 198.51.100.7, 10.1.2.3     | 198.51.100.7
          10.0.0.1    | 10.1.2.3, 10.4.5.6         | 10.1.2.3
          10.0.0.1    | not an address             | 10.0.0.1
          10.0.0.1    | localhost.evil.example     | 10.0.0.1
          ::1         | 2001:db8::7                | 2001:db8::7
          """)
  void theNearestAddressThatIsNotOurProxyCounts(String remote, String forwarded, String counts) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    if (forwarded != null) {
      request.addHeader("X-Forwarded-For", forwarded);
    }
    assertThat(addresses.of(request)).isEqualTo(counts);
  }
}
