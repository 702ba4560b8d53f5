/** The page for people who do not live in a terminal. Static: everything foreign is put in by the script as text. */
export const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>stet: check an article's sources</title><link rel="stylesheet" href="/app.css"><script src="/app.js" defer></script></head>
<body><main>
<h1>Check an article’s sources</h1>
<p class="soft">Nothing leaves this computer except the questions to the cited sites and to the archives. Nothing is kept when stet stops.</p>
<form id="form">
<label for="text">Paste the article</label><textarea id="text" name="text" rows="8"></textarea>
<div id="drop"><label for="file">or choose a file (Word, PDF, HTML, Markdown, text …), or drop it here</label><input type="file" id="file" name="file"></div>
<label for="url">or give its address</label><input type="url" id="url" name="url" placeholder="https://" autocomplete="off">
<p><button type="submit">Check</button> <button type="button" id="stop" hidden>Stop</button></p>
</form>
<p id="status" role="status"></p>
<section id="progress" hidden><h2 id="title"></h2><progress id="bar" max="1" value="0" aria-label="Sources asked"></progress>
<table><caption class="soft">Sources as they answer</caption><thead><tr><th scope="col">Source</th><th scope="col">Now</th><th scope="col">Why</th></tr></thead><tbody id="rows"></tbody></table></section>
<section id="result" hidden><h2>Report</h2><p><a id="open" target="_blank" rel="noopener">Open the report</a></p>
<p><label for="format">Download as</label> <select id="format"></select> <a id="save" download>Download</a> <button type="button" id="fixed">Copy the mended text</button></p>
<h2>Sign off</h2><p><label for="by">Your name</label> <input id="by" autocomplete="name"> <a id="review" download>Download the sign-offs</a> <span id="signed" role="status"></span></p>
<ol id="claims"></ol></section>
</main></body></html>
`;
