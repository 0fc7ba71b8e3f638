package breakwater.playbook;

import breakwater.playbook.Condition.Part;
import breakwater.playbook.conditions.Conjunction;
import breakwater.playbook.conditions.FormulaReader;
import breakwater.playbook.conditions.Impossible;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.ConcurrentLruCache;

/**
 * Makes a {@link Condition} of a text in the Common Expression Language.
 *
 * <p>The variables are those of {@link Circumstance}. Of the language we take what always ends and
 * always answers: comparisons, {@code in}, {@code &&}, {@code ||}, {@code !}, {@code ? :}, {@code
 * contains}, {@code startsWith}, {@code endsWith}, {@code size}, and {@code exists} and {@code all}
 * over lists. No arithmetic, no conversions, no patterns. See {@link ExpressionLimits}.
 */
final class Expression {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(ExpressionLimits.LONGEST)
          .maxParseRecursionDepth(ExpressionLimits.DEEPEST)
          .comprehensionMaxIterations(ExpressionLimits.MOST_ITERATIONS)
          .build();
  private static final CelCompiler COMPILER = compiler();

  /**
   * A text is read alike wherever it stands, and whoever reads a document asks for all of its
   * texts: as one types, as it is tried, as it comes into force. Several times what the shipped
   * playbook has.
   */
  private static final ConcurrentLruCache<String, CelValidationResult> READ =
      new ConcurrentLruCache<>(1_000, COMPILER::compile);

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private static final FormulaReader FORMULAS = new FormulaReader(Circumstance::possible);

  private Expression() {}

  /**
   * @throws PlaybookFault whose problems carry line and column within the text
   */
  static Condition compile(String place, String text) {
    if (text.codePointCount(0, text.length()) > ExpressionLimits.LONGEST) {
      throw fault(
          place,
          1,
          1,
          "The condition has more than %d characters.".formatted(ExpressionLimits.LONGEST),
          "Divide it into several rules.");
    }
    CelAbstractSyntaxTree tree = checked(place, text);
    ExpressionLimits.check(place, tree);
    var parts = new ArrayList<Part>();
    for (String part : Conjunction.parts(text)) {
      parts.add(new Part(part, program(place, part)));
    }
    return new Condition(text.strip(), parts, FORMULAS.read(tree.getExpr()));
  }

  /**
   * What to say of a text that holds for no case, with line and column within it.
   *
   * @param text one that compiles
   */
  static PlaybookFault never(String place, String text) {
    Impossible wrong = Impossible.of(text, part -> FORMULAS.read(checked(place, part).getExpr()));
    String before = text.substring(0, wrong.offset());
    return fault(
        place,
        1 + (int) before.chars().filter(c -> c == '\n').count(),
        before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1,
        "The condition is never true, so that it is meant for no case: '%s' %s."
            .formatted(ExpressionAdvice.shortened(wrong.part()), why(wrong)),
        "Write || where either may hold, or leave out what is too much.");
  }

  /**
   * What to say of a text that may fail for a case; empty = it answers for each.
   *
   * @param text one that compiles
   */
  static Optional<PlaybookFault> places(String place, String text) {
    try {
      ExpressionLimits.checkPlaces(place, checked(place, text));
      return Optional.empty();
    } catch (PlaybookFault fault) {
      return Optional.of(fault);
    }
  }

  private static String why(Impossible wrong) {
    return wrong.against().isEmpty()
        ? wrong.offset() == 0
            ? "holds for none"
            : "leaves none of those for which all before it holds"
        : "cannot hold where '%s' does".formatted(ExpressionAdvice.shortened(wrong.against()));
  }

  private static CelRuntime.Program program(String place, String text) {
    try {
      return RUNTIME.createProgram(checked(place, text));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("Checked, but no program: " + text, e);
    }
  }

  private static CelAbstractSyntaxTree checked(String place, String text) {
    CelValidationResult result = READ.get(text);
    if (result.hasError()) {
      CelIssue first = result.getErrors().getFirst();
      CelSourceLocation at = first.getSourceLocation();
      throw fault(
          place,
          Math.max(1, at.getLine()),
          Math.max(0, at.getColumn()) + 1,
          "The condition '%s' cannot be understood: %s."
              .formatted(ExpressionAdvice.shortened(text), ExpressionAdvice.reason(first)),
          ExpressionAdvice.instead(first, text));
    }
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  static PlaybookFault fault(String place, int line, int column, String reason, String instead) {
    return new PlaybookFault(
        List.of(new Problem(Problem.Severity.ERROR, line, column, place, reason, instead)));
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
            .setResultType(SimpleType.BOOL);
    for (Circumstance each : Circumstance.values()) {
      builder.addVar(each.variable(), each.type());
    }
    return builder.build();
  }
}
