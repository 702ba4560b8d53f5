/** The page's script. Everything foreign goes in by textContent; a reload finds its check again by the address's hash. */
export const APP_SCRIPT = `
'use strict';
const $=id=>document.getElementById(id);
const WORDS={alive:'live',moved:'\\u2192 moved',drifted:'\\u2260 changed',dead:'\\u2717 gone',blocked:'? blocked',failing:'? no clear answer','not-asked':'? not asked','no-link':'no link'};
let source=null;
const say=(text,bad)=>{$('status').textContent=text;$('status').className=bad?'problem':''};
const el=(name,text,className)=>{const node=document.createElement(name);if(text)node.textContent=text;if(className)node.className=className;return node};
const start=async form=>{say('Sending \\u2026');const answer=await fetch('/jobs',{method:'POST',body:form}).catch(()=>null);if(!answer){say('stet is not running any more. Start it again.',true);return}const body=await answer.json().catch(()=>({error:'The answer was not understood.'}));if(!answer.ok){say(body.error,true);return}location.hash=body.id;follow(body.id)};
const follow=id=>{if(source)source.close();$('rows').replaceChildren();$('claims').replaceChildren();$('progress').hidden=true;$('result').hidden=true;$('stop').hidden=false;say('Reading \\u2026');source=new EventSource('/jobs/'+id+'/lines');
source.onmessage=event=>{const line=JSON.parse(event.data);
if(line.type==='started'){$('progress').hidden=false;$('title').textContent=line.title;say(line.sources+' sources, '+line.claims+' claims to check')}
else if(line.type==='waiting')say('Waiting: '+line.words);
else if(line.type==='source'){const row=el('tr');row.append(el('td',line.name),el('td',WORDS[line.status]||line.status,line.liveness),el('td',line.reason==='ok'?'':line.reason.replaceAll('-',' ')));$('rows').append(row);$('bar').max=line.total;$('bar').value=line.done;say(line.done+' of '+line.total+' sources asked')}
else if(line.type==='finished'){end();say(line.complete?'Finished.':'Stopped; what was finished is in the report.');finish(id)}
else if(line.type==='failed'){end();say(line.message+' '+line.hint,true)}};
source.onerror=()=>{if(source.readyState===2){end();say('This check is not known any more; start a new one.',true)}}};
const end=()=>{if(source)source.close();source=null;$('stop').hidden=true};
const finish=async id=>{$('result').hidden=false;$('open').href='/jobs/'+id+'/report/html';$('review').href='/jobs/'+id+'/review';
const formats=await (await fetch('/formats')).json();$('format').replaceChildren(...formats.map(f=>{const o=el('option',f.id+': '+f.about);o.value=f.id;return o}));
const link=()=>{$('save').href='/jobs/'+id+'/report/'+$('format').value+'?save'};$('format').onchange=link;link();
$('fixed').onclick=async()=>{const answer=await fetch('/jobs/'+id+'/fixed');if(!answer.ok){say((await answer.json()).error);return}await navigator.clipboard.writeText(await answer.text());say('The mended text is in the clipboard.')};
const claims=await (await fetch('/jobs/'+id+'/claims')).json();
$('claims').replaceChildren(...claims.map(c=>{const li=el('li',c.text+' ');li.append(el('span','(line '+c.line+', '+c.provenance.replaceAll('-',' ')+')','soft'),el('br'));
for(const state of ['confirmed','changed','query']){const b=el('button',state);b.type='button';b.setAttribute('aria-pressed','false');b.onclick=async()=>{const form=new FormData();form.set('claim',c.id);form.set('state',state);form.set('by',$('by').value);const answer=await fetch('/jobs/'+id+'/signoffs',{method:'POST',body:form});const body=await answer.json();if(!answer.ok){say(body.error,true);$('by').focus();return}for(const other of li.querySelectorAll('button'))other.setAttribute('aria-pressed',String(other===b));$('signed').textContent=body.signedOff+' of '+claims.length+' signed off'};li.append(b)}return li}))};
$('form').addEventListener('submit',event=>{event.preventDefault();start(new FormData($('form')))});
$('stop').addEventListener('click',()=>fetch('/jobs/'+location.hash.slice(1)+'/stop',{method:'POST'}));
const drop=$('drop');
for(const type of ['dragenter','dragover'])drop.addEventListener(type,event=>{event.preventDefault();drop.classList.add('over')});
for(const type of ['dragleave','drop'])drop.addEventListener(type,()=>drop.classList.remove('over'));
drop.addEventListener('drop',event=>{event.preventDefault();if(event.dataTransfer.files.length){$('file').files=event.dataTransfer.files}});
if(location.hash.length>1)follow(location.hash.slice(1));
`.trim();
