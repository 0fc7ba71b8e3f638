package breakwater.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reliability, section 2, "API tokens". */
class SecretTest {
  @Test
  void aSecretHas256RandomBitsAndIsNeverPrintedWhole() {
    Secret secret = Secret.random();

    assertThat(secret.value()).matches("bw_[0-9a-f]{64}").isNotEqualTo(Secret.random().value());
    assertThat(secret.toString()).doesNotContain(secret.value()).startsWith("bw_");
    assertThat(secret.hash()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bw_", "bw_ABC", "xx_" + "0", "bw_zz"})
  void whatHasAnotherFormIsNone(String text) {
    assertThat(Secret.isValid(text)).isFalse();
    assertThatThrownBy(() -> new Secret(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMalformedAdministratorTokenIsExplainedWithoutRepeatingIt() {
    assertThat(new MalformedAdminToken()).hasMessageContaining("64 lower-case hex digits");
  }
}
