/** The document from the command line, so that it can live in a repository beside the code. */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.commands;
