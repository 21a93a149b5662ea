/** Whole games in a real browser, as people see them: every screen is looked at by axe and kept as a picture. */
package quizbus.browser;
