package breakwater.playbook.versions;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in a few sentences instead of a stack. */
class FileNotBroughtAnalyzer extends AbstractFailureAnalyzer<FileNotBrought> {
  @Override
  protected FailureAnalysis analyze(Throwable root, FileNotBrought cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
