/**
 * Exports the selected course outcomes of a school year, step by step: plan, pack each class, seal,
 * submit each class. Every step can be repeated and resumed.
 */
package tw.portfolio.service.export;
