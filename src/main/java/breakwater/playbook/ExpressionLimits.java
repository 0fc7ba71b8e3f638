package breakwater.playbook;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a condition may cost, and what it may be made of. The numbers are our own: no condition of a
 * person comes near them, and at each of them asking stays under a millisecond.
 */
final class ExpressionLimits {
  /** Characters. */
  static final int LONGEST = 1_000;

  /** Brackets in brackets. */
  static final int DEEPEST = 32;

  /** Elements that {@code exists} and {@code all} look at. */
  static final int MOST_ITERATIONS = 1_000;

  /** Parts of the syntax tree. */
  static final int MOST_NODES = 400;

  private static final Set<String> TAKEN =
      Set.of(
          "_==_",
          "_!=_",
          "_<_",
          "_<=_",
          "_>_",
          "_>=_",
          "_&&_",
          "_||_",
          "!_",
          "-_",
          "_?_:_",
          "@in",
          "_[_]",
          "@not_strictly_false",
          "contains",
          "startsWith",
          "endsWith",
          "size");

  private final String place;
  private final CelAbstractSyntaxTree tree;

  private ExpressionLimits(String place, CelAbstractSyntaxTree tree) {
    this.place = place;
    this.tree = tree;
  }

  /**
   * @throws PlaybookFault when it is too large, or uses what we do not take
   */
  static void check(String place, CelAbstractSyntaxTree tree) {
    new ExpressionLimits(place, tree).check();
  }

  /**
   * What may fail for a case is refused where it is new: a place of a list, which the list of a
   * case may not have.
   *
   * @throws PlaybookFault when it asks for one
   */
  static void checkPlaces(String place, CelAbstractSyntaxTree tree) {
    var limits = new ExpressionLimits(place, tree);
    CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == Kind.CALL)
        .map(CelNavigableExpr::expr)
        .forEach(limits::place);
  }

  private void place(CelExpr call) {
    if (call.call().function().equals("_[_]") && !isAttributes(call.call().args().getFirst())) {
      throw fault(
          call,
          "The condition asks for a place of a list, and not every case has so many.",
          "Write \"vip\" in tags, or tags.exists(tag, tag.startsWith(\"vip\")).");
    }
  }

  private void check() {
    List<CelNavigableExpr> nodes = CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
    if (nodes.size() > MOST_NODES) {
      throw fault(
          nodes.getFirst().expr(),
          "The condition has more than %d parts.".formatted(MOST_NODES),
          "Divide it into several rules.");
    }
    for (CelNavigableExpr node : nodes) {
      kind(node);
      if (node.getKind() == Kind.CALL) {
        values(node.expr().call());
      }
    }
  }

  private void kind(CelNavigableExpr node) {
    CelExpr expression = node.expr();
    switch (node.getKind()) {
      case CALL -> function(expression);
      case SELECT ->
          throw fault(
              expression,
              "The condition asks for '.%s'.".formatted(expression.select().field()),
              "Write attributes[\"%s\"].".formatted(expression.select().field()));
      case COMPREHENSION -> {
        if (isNested(node)) {
          throw fault(
              expression,
              "The condition has exists or all within exists or all.",
              "Ask about one list at a time and join the answers with && or ||.");
        }
      }
      case MAP, STRUCT ->
          throw fault(
              expression,
              "The condition makes a value in braces.",
              "Compare with texts, numbers, true, false or lists in square brackets.");
      default -> {}
    }
  }

  private void function(CelExpr expression) {
    String function = expression.call().function();
    if (function.equals("matches")) {
      throw fault(
          expression,
          "The condition uses matches, and patterns can take for ever.",
          "Write contains, startsWith or endsWith.");
    }
    if (function.equals("@in") && isAttributes(expression.call().args().getLast())) {
      throw fault(
          expression,
          "The condition asks whether an attribute is there.",
          "Write attributes[\"name\"] != \"\": one that is absent reads as an empty text.");
    }
    if (!TAKEN.contains(function)) {
      throw fault(
          expression,
          "The condition uses '%s', which conditions do not know."
              .formatted(ExpressionAdvice.operator(function)),
          "Compare what is known of the case: ==, !=, <, <=, >, >=, in, &&, ||, !, contains,"
              + " startsWith, endsWith, size, exists and all.");
    }
  }

  private static boolean isAttributes(CelExpr expression) {
    return expression.getKind() == Kind.IDENT
        && expression.ident().name().equals(Circumstance.ATTRIBUTES.variable());
  }

  private static boolean isNested(CelNavigableExpr node) {
    return Stream.iterate(node.parent(), Optional::isPresent, n -> n.orElseThrow().parent())
        .anyMatch(above -> above.orElseThrow().getKind() == Kind.COMPREHENSION);
  }

  /** A variable that can only be one of a few values is compared with one of these. */
  private void values(CelExpr.CelCall call) {
    if (call.args().size() != 2 || !Set.of("_==_", "_!=_", "@in").contains(call.function())) {
      return;
    }
    for (CelExpr one : call.args()) {
      if (one.getKind() == Kind.IDENT) {
        Circumstance.named(one.ident().name())
            .filter(asked -> !asked.possible().isEmpty())
            .ifPresent(asked -> call.args().forEach(other -> value(asked, other)));
      }
    }
  }

  private void value(Circumstance asked, CelExpr other) {
    if (other.getKind() == Kind.LIST) {
      other.list().elements().forEach(element -> value(asked, element));
    }
    if (other.getKind() == Kind.CONSTANT
        && other.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
      String written = other.constant().stringValue();
      if (!written.isEmpty() && !asked.possible().contains(written)) {
        throw fault(
            other,
            "No case has the %s \"%s\".".formatted(asked.variable(), written),
            Nearest.to(written, asked.possible())
                .map("Write \"%s\"."::formatted)
                .orElse("Write one of %s.".formatted(String.join(", ", asked.possible()))));
      }
    }
  }

  private PlaybookFault fault(CelExpr at, String reason, String instead) {
    Integer offset = tree.getSource().getPositionsMap().get(at.id());
    Optional<CelSourceLocation> location =
        offset == null ? Optional.empty() : tree.getSource().getOffsetLocation(offset);
    return Expression.fault(
        place,
        location.map(CelSourceLocation::getLine).orElse(1),
        location.map(l -> l.getColumn() + 1).orElse(1),
        reason,
        instead);
  }
}
