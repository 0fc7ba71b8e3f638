/** What can be told of conditions by their form alone: their parts, and which cases they leave. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.conditions;
