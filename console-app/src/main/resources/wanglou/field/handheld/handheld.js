'use strict';
// The officer's page. Everything from the hub is put on the page as text, never as markup. What the officer reports is kept on the
// device until the hub has it; its id makes a second sending harmless.
const WORDS = {
  zh: { title: '警务通', user: '设备用户', device: '设备', key: '设备密钥', enter: '登录', other: 'English', live: '已连接', off: '离线', since: '自 {0} 起离线，以下为当时内容', never: '离线，尚未收到过内容', kept: '；操作会在恢复后发送',
    waiting: ' 条待发送', none: '没有指令', badKey: '用户或密钥不对', noUnit: '此设备没有归属警力，请联系指挥室', sign: '签收', 'en-route': '出发',
    arrive: '到场', clear: '处置完毕', refuse: '不能执行', steps: '处置步骤', care: '注意', note: '附言', where: '地点未知，以附言为准', way: '路程',
    straight: '直线估算', foot: '步行估算', min: ' 分', route: '地图导航', withdrawn: '已撤派', reason: '原因', send: '发送', back: '返回', emergency: '求助 · 按住 1 秒',
    sendingEmergency: '求助正在发出，尚未送达', sentEmergency: '求助已送达指挥室', failedEmergency: '求助未被接收，请用电台或电话', changed: '指令已更改', g: '级', tooMany: '发送过快，稍候', expired: '指令超时作废', m: ' 米', eta: '约', there: '到达',
    toSend: '待发送', byDesk: '指挥室代勾', push: '飞投 · 通报', pushFrom: '{0} 席 · {1}', risk: '风险', read: '已阅', pushRefuse: '无法处理', more: '另有画面或报警人信息，请向指挥室索取', seen: '已阅',
    pushWhy: [['busy', '正在处理别的警情'], ['not-mine', '不归本组'], ['other', '其他原因']], orders: '指令', nothing: '没有指令和通报',
    why: ['另有警情在处置', '车辆故障', '距离太远', '装备不足', '其他'],
    state: { ordered: '待签收', delivered: '待签收', signed: '已签收', 'en-route': '途中', 'on-scene': '到场', withdrawn: '已撤派' },
    status: { available: '空闲', dispatched: '已派', 'en-route': '途中', 'on-scene': '到场', 'on-task': '勤务', returning: '返回', break: '暂离',
      emergency: '求助' } },
  en: { title: 'Handheld', user: 'Device user', device: 'Device', key: 'Device key', enter: 'Sign in', other: '中文', live: 'Connected',
    off: 'Offline', since: 'Offline since {0}: this is how it was then', never: 'Offline, nothing received yet', kept: '; what you press is sent when the hub is back', waiting: ' to be sent', none: 'No orders', badKey: 'User or key is wrong',
    noUnit: 'This device belongs to no unit: call the control room', sign: 'Sign for it', 'en-route': 'Under way', arrive: 'Arrived',
    clear: 'Done', refuse: 'Cannot go', steps: 'What to do', care: 'Beware', note: 'Note', where: 'Place unknown: see the note', way: 'Way',
    straight: 'straight line', foot: 'on foot', min: ' min', route: 'Navigate', withdrawn: 'Called off', reason: 'Why', send: 'Send', back: 'Back',
    emergency: 'EMERGENCY · hold 1 s', sendingEmergency: 'Emergency on its way, NOT there yet', sentEmergency: 'The control room has your emergency', failedEmergency: 'Emergency NOT taken: use radio or phone', changed: 'The order has changed', g: '', tooMany: 'Too fast, wait', expired: 'the order ran out', m: ' m', eta: 'about', there: 'there at',
    toSend: 'to be sent', byDesk: 'ticked by the desk', push: 'Pushed to you · for information', pushFrom: 'seat {0} · {1}', risk: 'Risk', read: 'I have read it', pushRefuse: 'Cannot deal with it', more: 'There is a picture or a caller too: ask the control room', seen: 'read',
    pushWhy: [['busy', 'Busy with another incident'], ['not-mine', 'Not for this unit'], ['other', 'Other']], orders: 'Orders', nothing: 'No orders, nothing pushed',
    why: ['Busy with another incident', 'Vehicle broken down', 'Too far away', 'Not equipped', 'Other'],
    state: { ordered: 'to sign for', delivered: 'to sign for', signed: 'signed for', 'en-route': 'under way', 'on-scene': 'on scene',
      withdrawn: 'called off' },
    status: { available: 'available', dispatched: 'dispatched', 'en-route': 'en route', 'on-scene': 'on scene', 'on-task': 'on task',
      returning: 'returning', break: 'break', emergency: 'emergency' } }
};
const $ = id => document.getElementById(id);
const kept = {
  get(name, otherwise) { try { return JSON.parse(localStorage.getItem('wanglou.' + name)) ?? otherwise; } catch { return otherwise; } },
  set(name, value) { try { localStorage.setItem('wanglou.' + name, JSON.stringify(value)); } catch { /* full or refused: memory must do */ } }
};
let lang = kept.get('lang', navigator.language.startsWith('zh') ? 'zh' : 'en');
let who = fromLink() || kept.get('who', null);
let sheet = kept.get('sheet', null);
let queue = kept.get('queue', []);
let seenAt = kept.get('seenAt', 0);
let live = false;
let sending = false;
let refusing = null;
let declining = null;
let begun = false;
let flight = null;
let hurry = () => {};
let helped = { at: 0, word: '' };
const t = key => WORDS[lang][key];

// What one officer left unsent or unread is not for the next one who signs in on this device.
function forget() {
  sheet = null;
  seenAt = 0;
  kept.set('sheet', null);
  kept.set('seenAt', 0);
}
function claim() {
  const owner = who.u + '/' + who.d;
  if (kept.get('owner', owner) !== owner) { forget(); queue = []; kept.set('queue', queue); }
  kept.set('owner', owner);
}
if (who) { claim(); }

// A set-up link carries user, device and key behind the #, which browsers do not send.
function fromLink() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!given.get('u') || !given.get('k')) { return null; }
  history.replaceState(null, '', location.pathname);
  const made = { u: given.get('u'), d: given.get('d') || 'phone', k: given.get('k') };
  kept.set('who', made);
  return made;
}
const headers = () => ({ 'Authorization': 'Bearer ' + who.u + ':' + who.k, 'X-Limit-D': who.d });
const pause = ms => new Promise(done => setTimeout(done, ms));

async function listen() {
  let wait = 1000;
  while (who) {
    try {
      const answer = await fetch('/api/handheld/orders?seen=' + encodeURIComponent(live && sheet ? sheet.v : ''),
        { headers: headers(), signal: AbortSignal.timeout(40000), cache: 'no-store' });
      if (answer.status === 401 || answer.status === 403) { signIn(answer.status === 401 ? t('badKey') : t('noUnit')); return; }
      if (!answer.ok) { throw new Error('HTTP ' + answer.status); }
      sheet = await answer.json();
      kept.set('sheet', sheet);
      seenAt = Date.now();
      kept.set('seenAt', seenAt);
      live = begun = true;
      wait = 1000;
      receipts();
      show();
      send();
    } catch (error) {
      if (live || !begun) { live = false; begun = true; show(); }
      await pause(wait);
      wait = Math.min(15000, wait * 2);
    }
  }
}

// That the device has an order is reported by itself; that the officer has read it is not.
function receipts() {
  for (const p of sheet.pushes || []) {
    if (p.state === 'queued' && !queue.some(q => q.push === p.id && q.act === 'push-delivered')) { tell('push-delivered', p); }
  }
  for (const o of sheet.orders) {
    const there = q => q.act === 'delivered' && q.incident === o.incident && q.order === o.version;
    if (!o.delivered && o.state !== 'withdrawn' && !queue.some(there)) { report('delivered', o); }
  }
}

// A push counts as shown once its card stands on a screen that is lit, not before.
function shown() {
  if (document.visibilityState !== 'visible' || !sheet || !who) { return; }
  for (const p of sheet.pushes || []) {
    if (['queued', 'delivered'].includes(p.state) && !queue.some(q => q.push === p.id && q.act === 'push-shown' && q.tries === p.tries)
      && !told.has(p.id + p.tries)) {
      told.add(p.id + p.tries);
      tell('push-shown', p);
    }
  }
}
const told = new Set();
const tell = (act, push, reason) => report(act, null, reason, push);

function report(act, order, reason, push, step) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
  const made = { id, act, incident: order ? order.incident : null, order: order ? order.version : 0, reason: reason || '',
    step: step || null, push: push ? push.id : null, tries: push ? push.tries : 0 };
  // A call for help waits behind nothing: not in the queue, not for an answer on another report, not for the next try.
  if (act === 'emergency') { queue.unshift(made); if (flight) { flight.abort(); } hurry(); } else { queue.push(made); }
  kept.set('queue', queue);
  show();
  send();
}

async function send() {
  if (sending || !who) { return; }
  sending = true;
  let wait = 1000;
  while (queue.length > 0 && who) {
    const now = queue[0];
    try {
      const answer = await post(now);
      if (answer.status === 401 || answer.status === 403) { break; }
      if (answer.status === 429 || answer.status >= 500) { throw new Error('HTTP ' + answer.status); }
      if (now.act === 'emergency') {
        const taken = answer.ok && (await answer.json()).done === true;
        helped = { at: Date.now(), word: taken ? 'sentEmergency' : 'failedEmergency' };
        setTimeout(show, 15000);
      }
      queue = queue.filter(q => q.id !== now.id);
      kept.set('queue', queue);
      wait = 1000;
      show();
    } catch (error) {
      // Overtaken by a call for help: that goes at once.
      if (queue[0] && queue[0].id !== now.id) { continue; }
      await Promise.race([pause(wait), new Promise(done => { hurry = done; })]);
      wait = Math.min(15000, wait * 2);
    }
  }
  sending = false;
}

async function post(said) {
  const mine = new AbortController();
  const late = setTimeout(() => mine.abort(), 15000);
  flight = mine;
  try {
    return await fetch('/api/handheld/report', { method: 'POST', headers: { ...headers(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...said, tries: undefined }), signal: mine.signal });
  } finally {
    clearTimeout(late);
    flight = null;
  }
}

function el(tag, text, cls) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) { made.textContent = text; }
  if (cls) { made.className = cls; }
  return made;
}
function button(text, cls, act) {
  const made = el('button', text, cls);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function show() {
  document.documentElement.lang = lang;
  for (const each of document.querySelectorAll('[data-t]')) { each.textContent = t(each.dataset.t); }
  $('lang').textContent = t('other');
  $('emergency').textContent = t('emergency');
  $('sign-in').hidden = !!who;
  $('foot').hidden = !who;
  $('who').textContent = who && sheet ? sheet.unit.callSign : '';
  $('status').textContent = who && sheet ? t('status')[sheet.unit.status] || sheet.unit.status : '';
  const quiet = ['delivered', 'push-delivered', 'push-shown'];
  const left = queue.filter(q => !quiet.includes(q.act)).length;
  const off = seenAt ? t('since').replace('{0}', new Date(seenAt).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB',
    { hour12: false, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })) : t('never');
  $('link').className = live || !begun ? '' : 'off';
  $('link').hidden = !who;
  $('link').textContent = !who || !begun ? '' : (live ? t('live') : off + t('kept')) + (left ? ' · ' + left + t('waiting') : '');
  const help = queue.some(q => q.act === 'emergency') ? 'sendingEmergency' : Date.now() - helped.at < 14000 ? helped.word : '';
  if (who && help) {
    $('link').textContent = t(help);
    $('link').className = help === 'sentEmergency' ? '' : 'off';
  }
  const orders = who && sheet ? sheet.orders : [];
  const pushes = who && sheet ? sheet.pushes || [] : [];
  const open = pushes.filter(p => p.state !== 'signed');
  const read = pushes.filter(p => p.state === 'signed');
  $('orders').replaceChildren(...(who && orders.length + pushes.length === 0 ? [el('p', t('nothing'), 'none')]
    : [...orders.map(card), ...open.map(thrown), ...read.map(thrown)]));
  shown();
}

function head(o, state) {
  const row = el('div', null, 'head');
  const grade = el('span', o.grade + t('g'), 'grade g' + o.grade);
  row.append(grade, el('span', o.no), el('span', state, 'state'));
  return row;
}

function place(box, o) {
  if (o.address) { box.append(el('div', o.address, 'place')); }
  if (o.lat !== null) {
    const line = el('div', null, 'where');
    const go = el('a', t('route'));
    go.href = 'geo:' + o.lat.toFixed(6) + ',' + o.lon.toFixed(6);
    line.append(el('span', o.lat.toFixed(5) + ', ' + o.lon.toFixed(5) + ' · WGS-84', 'small'), go);
    box.append(line);
  }
}

// What another seat or the chief pushed: to know of, not to go to.
function thrown(p) {
  const box = el('article', null, 'push' + (p.state === 'signed' ? '' : ' new'));
  box.id = 'push-' + p.id;
  const at = new Date(p.at).toLocaleTimeString(lang === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false });
  box.append(el('div', t('push'), 'tag'), head(p, t('pushFrom').replace('{0}', p.from).replace('{1}', at)), el('h1', lang === 'zh' ? p.kindZh : p.kindEn));
  place(box, p);
  if (p.risk) { box.append(el('p', t('risk') + ' · ' + p.risk, 'care')); }
  if (p.note) { box.append(el('p', p.note, 'words')); }
  if (p.more) { box.append(el('p', t('more'), 'small')); }
  if (p.state === 'signed') { box.append(el('p', t('seen'), 'small')); return box; }
  const said = queue.some(q => q.push === p.id && ['push-signed', 'push-refused'].includes(q.act));
  const row = el('div', null, 'acts');
  if (declining === p.id) {
    const why = el('select');
    t('pushWhy').forEach(([code, word]) => { const option = el('option', word); option.value = code; why.append(option); });
    row.append(button(t('back'), '', () => { declining = null; show(); }),
      button(t('send'), '', () => { declining = null; tell('push-refused', p, why.value); }));
    box.append(el('h2', t('reason')), why, row);
    return box;
  }
  const yes = button(t('read'), 'main', () => tell('push-signed', p));
  yes.dataset.act = 'push-signed';
  const no = button(t('pushRefuse'), '', () => { declining = p.id; show(); });
  yes.disabled = no.disabled = said || p.state === 'over';
  row.append(yes, no);
  box.append(row);
  return box;
}

function card(o) {
  const over = o.state === 'withdrawn';
  const box = el('article', null, over ? 'over' : o.signed ? '' : 'new');
  box.id = 'order-' + o.incident;
  box.append(head(o, t('state')[o.state] || o.state), el('h1', lang === 'zh' ? o.kindZh : o.kindEn));
  if (over) { box.append(el('p', t('withdrawn') + (o.reason ? ' · ' + (o.reason === 'expired' ? t('expired') : o.reason) : ''), 'warn')); return box; }
  if (o.version > 1 && !o.signed) { box.append(el('p', t('changed') + ' · ' + o.version, 'warn')); }
  if (!o.address && o.lat === null) { box.append(el('div', t('where'), 'place warn')); }
  place(box, o);
  if (o.way) {
    const far = o.way.metres < 1000 ? o.way.metres + t('m') : (o.way.metres / 1000).toFixed(1) + ' km';
    const there = new Date(o.way.at + o.way.seconds * 1000).toLocaleTimeString(lang === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false, hour: '2-digit', minute: '2-digit' });
    box.append(el('div', t('way') + ' ' + far + ' · ' + t('eta') + ' ' + Math.max(1, Math.round(o.way.seconds / 60)) + t('min') + ' · ' + there + ' ' + t('there')
      + (o.way.by === 'road' ? '' : ' · ' + t(o.way.by)), 'small'));
  }
  if (o.precautions.length) {
    box.append(el('h2', t('care')));
    for (const line of o.precautions) { box.append(el('p', line[lang], 'care')); }
  }
  if (o.note) { box.append(el('h2', t('note')), el('p', o.note, 'words')); }
  if (o.steps.length) {
    const list = el('ol');
    o.steps.forEach(line => list.append(step(o, line)));
    box.append(el('h2', t('steps')), list);
  }
  box.append(refusing === o.incident ? refusal(o) : acts(o));
  return box;
}

// A step is ticked at the hub, so that the desk sees it and this page sees what the desk ticked; what is still to be sent counts already.
function step(o, line) {
  const last = queue.filter(q => ['tick', 'untick'].includes(q.act) && q.incident === o.incident && q.step === line.code).pop();
  const done = last ? last.act === 'tick' : line.done !== null;
  const item = el('li', null, done ? 'done' : '');
  const words = line[lang];
  if (!line.code) { item.textContent = words; return item; }
  const box = el('label');
  const tick = el('input');
  tick.type = 'checkbox';
  tick.checked = done;
  tick.dataset.step = line.code;
  tick.addEventListener('change', () => report(tick.checked ? 'tick' : 'untick', o, '', null, line.code));
  box.append(tick, el('span', words));
  item.append(box);
  if (last) { item.append(el('span', t('toSend'), 'small')); }
  else if (done) {
    const at = new Date(line.done).toLocaleTimeString(lang === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false, hour: '2-digit', minute: '2-digit' });
    item.append(el('span', at + (line.desk ? ' · ' + t('byDesk') : ''), 'small'));
  }
  return item;
}

// What is reported and not yet confirmed counts as done on the button, so that nobody presses twice.
function acts(o) {
  const row = el('div', null, 'acts');
  const said = act => queue.some(q => q.act === act && q.incident === o.incident);
  const add = (act, main) => {
    const made = button(t(act), main ? 'main' : '', () => report(act, o));
    made.disabled = said(act);
    made.dataset.act = act;
    row.append(made);
  };
  if (!o.signed) { add('sign', true); }
  if (['ordered', 'delivered', 'signed'].includes(o.state)) { add('en-route', o.signed); }
  if (o.state === 'en-route') { add('arrive', o.signed); }
  if (o.state === 'on-scene') { add('clear', o.signed); }
  if (o.state !== 'on-scene') { row.append(button(t('refuse'), '', () => { refusing = o.incident; show(); })); }
  return row;
}

function refusal(o) {
  const box = el('div');
  const why = el('select');
  t('why').forEach(line => why.append(el('option', line)));
  const row = el('div', null, 'acts');
  row.append(button(t('back'), '', () => { refusing = null; show(); }),
    button(t('send'), '', () => { refusing = null; report('refuse', o, why.value); }));
  box.append(el('h2', t('reason')), why, row);
  return box;
}

function signIn(why) {
  who = null;
  live = false;
  kept.set('who', null);
  forget();
  $('sign-in-why').textContent = why || '';
  show();
}

let held = 0;
const hold = () => { $('emergency').classList.add('held'); held = setTimeout(() => report('emergency'), 1000); };
const release = () => { clearTimeout(held); $('emergency').classList.remove('held'); };
$('emergency').addEventListener('pointerdown', hold);
for (const end of ['pointerup', 'pointerleave', 'pointercancel']) { $('emergency').addEventListener(end, release); }
$('emergency').addEventListener('contextmenu', event => event.preventDefault());
$('lang').addEventListener('click', () => { lang = lang === 'zh' ? 'en' : 'zh'; kept.set('lang', lang); show(); });
$('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  who = { u: $('user').value.trim(), d: $('device').value.trim(), k: $('key').value.trim() };
  kept.set('who', who);
  claim();
  show();
  listen();
});
window.addEventListener('online', () => send());
document.addEventListener('visibilitychange', shown);
// Where the browser allows it (HTTPS, or this machine) the page itself stays on the device.
if ('serviceWorker' in navigator && window.isSecureContext) { navigator.serviceWorker.register('/handheld-worker.js', { scope: '/handheld' }).catch(() => {}); }
show();
listen();
send();
