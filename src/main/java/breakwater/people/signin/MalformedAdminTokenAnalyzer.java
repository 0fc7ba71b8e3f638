package breakwater.people.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it as one sentence at the end of the start, instead of a stack. */
class MalformedAdminTokenAnalyzer extends AbstractFailureAnalyzer<MalformedAdminToken> {
  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, MalformedAdminToken cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
