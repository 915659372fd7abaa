/**
 * The page of a question, and the form by which one is asked, which other pages show.
 */
@org.springframework.modulith.NamedInterface("web")
package eu.regioflow.clarification.web;
