/** Makes a working house of the five answers of the first hour (mission, E18). */
@org.jspecify.annotations.NullMarked
package breakwater.playbook.setup;
