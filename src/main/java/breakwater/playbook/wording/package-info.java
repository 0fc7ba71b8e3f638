/** Precise language: a promise says until when (mission, F09). */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.wording;
