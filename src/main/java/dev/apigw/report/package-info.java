/**
 * Findings as text, JSON, SARIF, JUnit XML and GitHub annotations, and the pages that explain their ids.
 *
 * <p>May import packages of a lower number only. One class per format behind {@link dev.apigw.report.Renderer}; start at
 * {@link dev.apigw.report.ReportFormat}.
 */
package dev.apigw.report;
