package breakwater.web;

import breakwater.people.Caller;
import java.util.function.Predicate;

/**
 * A place that the navigation leads to. Each room of the pages declares its own as a bean.
 *
 * @param order smaller comes first; the desk is 10, the settings are 900
 * @param at the name by which its pages say where they are, see {@code layout.html}; its icon in
 *     {@code icons.svg} has the same name
 * @param words what the navigation says
 * @param href where it leads
 * @param seen who sees it: those who may do something there
 */
public record Place(int order, String at, String words, String href, Predicate<Caller> seen) {
  /** A place for everybody. */
  public Place(int order, String at, String words, String href) {
    this(order, at, words, href, caller -> true);
  }
}
