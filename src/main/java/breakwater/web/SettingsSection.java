package breakwater.web;

import breakwater.people.Caller;
import java.util.function.Predicate;

/**
 * An entry of the settings. Each room of the pages declares its own as a bean.
 *
 * @param order smaller comes first; people are 10, the engine is 900
 * @param words its heading
 * @param says in one sentence, what is set there
 * @param href where it leads
 * @param seen who sees it: those who may do something there
 */
public record SettingsSection(
    int order, String words, String says, String href, Predicate<Caller> seen) {}
