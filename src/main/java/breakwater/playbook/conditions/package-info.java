/** What can be told of a condition by its form alone: its parts, and that it holds for no case. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.conditions;
