package breakwater;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the product did not start, in lines for whoever started it, where its logs end. */
class StartReport implements FailureAnalysisReporter {
  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(text(analysis));
  }

  static String text(FailureAnalysis analysis) {
    var text =
        new StringBuilder("\nBreakwater did not start.\n\n").append(analysis.getDescription());
    if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
      text.append("\n\n").append(analysis.getAction());
    }
    return text.append('\n').toString();
  }
}
