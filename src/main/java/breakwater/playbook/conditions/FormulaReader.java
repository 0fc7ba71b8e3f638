package breakwater.playbook.conditions;

import breakwater.playbook.conditions.Formula.All;
import breakwater.playbook.conditions.Formula.Any;
import breakwater.playbook.conditions.Formula.Says;
import breakwater.playbook.conditions.Formula.Subject;
import breakwater.playbook.conditions.Formula.Test;
import breakwater.playbook.conditions.Formula.Test.Among;
import breakwater.playbook.conditions.Formula.Test.Below;
import breakwater.playbook.conditions.Formula.Test.Contains;
import breakwater.playbook.conditions.Formula.Test.EndsWith;
import breakwater.playbook.conditions.Formula.Test.Holds;
import breakwater.playbook.conditions.Formula.Test.StartsWith;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes a condition apart as far as one thing is compared with what stands in the text. Of the rest
 * only that much is known: where the same is written, the same holds.
 */
public final class FormulaReader {
  private final Function<String, Set<String>> possible;

  /**
   * @param possible what a variable can be; empty = any text or number
   */
  public FormulaReader(Function<String, Set<String>> possible) {
    this.possible = possible;
  }

  /**
   * @param condition one that is checked and says something that holds or does not
   */
  public Formula read(CelExpr condition) {
    return switch (condition.getKind()) {
      case CALL -> call(condition);
      case CONSTANT -> condition.constant().booleanValue() ? Formula.TRUE : Formula.FALSE;
      case IDENT -> free(condition);
      default -> unknown(condition);
    };
  }

  private Formula call(CelExpr condition) {
    CelCall call = condition.call();
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_" -> new All(args.stream().map(this::read).toList());
      case "_||_" -> new Any(args.stream().map(this::read).toList());
      case "!_" -> read(args.getFirst()).negated();
      case "_?_:_" -> choice(read(args.getFirst()), read(args.get(1)), read(args.getLast()));
      case "_==_" -> equal(args).orElseGet(() -> unknown(condition));
      case "_!=_" -> equal(args).map(Formula::negated).orElseGet(() -> differ(args));
      case "@in" -> among(args).orElseGet(() -> unknown(condition));
      case "_<_" -> below(args, false).orElseGet(() -> unknown(condition));
      case "_<=_" -> below(args, true).orElseGet(() -> unknown(condition));
      case "_>_" -> below(args.reversed(), false).orElseGet(() -> unknown(condition));
      case "_>=_" -> below(args.reversed(), true).orElseGet(() -> unknown(condition));
      case "startsWith" -> inside(call, StartsWith::new).orElseGet(() -> unknown(condition));
      case "endsWith" -> inside(call, EndsWith::new).orElseGet(() -> unknown(condition));
      case "contains" -> inside(call, Contains::new).orElseGet(() -> unknown(condition));
      default -> unknown(condition);
    };
  }

  private static Formula choice(Formula asked, Formula then, Formula otherwise) {
    return new Any(List.of(asked.and(then), asked.negated().and(otherwise)));
  }

  /** Of a name and a text, a number or a truth, on whichever side; or of two that are written. */
  private Optional<Formula> equal(List<CelExpr> args) {
    return equal(args.getFirst(), args.getLast()).or(() -> equal(args.getLast(), args.getFirst()));
  }

  private Optional<Formula> equal(CelExpr one, CelExpr other) {
    return truth(other)
        .map(holds -> holds ? read(one) : read(one).negated())
        .or(() -> text(other).flatMap(it -> says(one, new Among(Set.of(it)))))
        .or(
            () ->
                number(other)
                    .flatMap(
                        it ->
                            says(one, new Below(it, true))
                                .flatMap(
                                    most ->
                                        says(one, new Below(it, false))
                                            .map(less -> most.and(less.negated())))));
  }

  private Optional<Formula> among(List<CelExpr> args) {
    CelExpr one = args.getFirst();
    CelExpr list = args.getLast();
    if (list.getKind() == Kind.IDENT && text(one).isPresent()) {
      return Optional.of(
          new Says(
              new Subject(List.of("in", list.ident().name(), text(one).get()), Set.of()),
              new Holds(true),
              true));
    }
    Set<String> texts = new HashSet<>();
    boolean written =
        list.getKind() == Kind.LIST
            && list.list().elements().stream()
                .allMatch(each -> text(each).map(it -> texts.add(it) || true).isPresent());
    return Optional.of(texts).filter(_ -> written).flatMap(it -> says(one, new Among(it)));
  }

  /** Whether the first is below the second. */
  private Optional<Formula> below(List<CelExpr> args, boolean too) {
    return number(args.getLast())
        .flatMap(it -> says(args.getFirst(), new Below(it, too)))
        .or(
            () ->
                number(args.getFirst())
                    .flatMap(it -> says(args.getLast(), new Below(it, !too)))
                    .map(Formula::negated));
  }

  private Optional<Formula> inside(CelCall call, Function<String, Test> test) {
    return call.target()
        .flatMap(of -> text(call.args().getFirst()).flatMap(it -> says(of, test.apply(it))));
  }

  /** Of what is written, whether it is so. */
  private Optional<Formula> says(CelExpr of, Test test) {
    if (of.getKind() == Kind.IDENT) {
      String name = of.ident().name();
      return Optional.of(new Says(new Subject(name, possible.apply(name)), test, true));
    }
    if (of.getKind() == Kind.CALL && of.call().function().equals("_[_]")) {
      return text(of.call().args().getLast())
          .map(it -> new Says(new Subject(List.of("[]", it), Set.of()), test, true));
    }
    return text(of)
        .map(it -> Left.fits(it, test))
        .or(() -> number(of).map(it -> Left.fits(it, test)))
        .map(it -> it ? Formula.TRUE : Formula.FALSE);
  }

  private static Formula free(CelExpr variable) {
    return new Says(new Subject(variable.ident().name(), Set.of()), new Holds(true), true);
  }

  private static Formula unknown(CelExpr condition) {
    return new Says(new Subject(form(condition), Set.of()), new Holds(false), true);
  }

  private static Formula differ(List<CelExpr> args) {
    return new Says(new Subject(form("_==_", args.stream()), Set.of()), new Holds(false), false);
  }

  /** Equal for two that are written alike, wherever they stand. */
  private static Object form(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> expression.constant();
      case IDENT -> expression.ident();
      case LIST -> form("[]", expression.list().elements().stream());
      case CALL -> {
        CelCall call = expression.call();
        yield form(call.function(), Stream.concat(call.target().stream(), call.args().stream()));
      }
      case COMPREHENSION -> {
        CelComprehension over = expression.comprehension();
        yield form(
            over.iterVar() + " in",
            Stream.of(
                over.iterRange(),
                over.accuInit(),
                over.loopCondition(),
                over.loopStep(),
                over.result()));
      }
      default -> expression;
    };
  }

  private static Object form(String name, Stream<CelExpr> parts) {
    return List.of(name, parts.map(FormulaReader::form).toList());
  }

  private static Optional<String> text(CelExpr expression) {
    return constant(expression, CelConstant.Kind.STRING_VALUE).map(CelConstant::stringValue);
  }

  private static Optional<Boolean> truth(CelExpr expression) {
    return constant(expression, CelConstant.Kind.BOOLEAN_VALUE).map(CelConstant::booleanValue);
  }

  private static Optional<Double> number(CelExpr expression) {
    return constant(expression, CelConstant.Kind.DOUBLE_VALUE)
        .map(CelConstant::doubleValue)
        .or(
            () ->
                constant(expression, CelConstant.Kind.INT64_VALUE)
                    .map(it -> (double) it.int64Value()));
  }

  private static Optional<CelConstant> constant(CelExpr expression, CelConstant.Kind kind) {
    return Optional.of(expression)
        .filter(it -> it.getKind() == Kind.CONSTANT)
        .map(CelExpr::constant)
        .filter(it -> it.getKind() == kind);
  }
}
